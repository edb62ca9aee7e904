// Goes on to the provider that wants a posted form; without scripts the button in it does the same.
const form = document.querySelector('form[data-autosubmit]');
form?.requestSubmit();
