// <passkey-control operation="request|create" field="Form.Passkey" options-url="…">: asks the authenticator and posts its answer with the
// form around it. An element of its own, so that it also starts after enhanced navigation. Without support it stays hidden.
const supported = typeof window.PublicKeyCredential?.parseCreationOptionsFromJSON === 'function'
  && typeof window.PublicKeyCredential.parseRequestOptionsFromJSON === 'function';

customElements.define('passkey-control', class extends HTMLElement {
  connectedCallback() {
    this.form = this.closest('form');
    if (!supported || !this.form) return;
    this.hidden = false;
    this.addEventListener('click', event => {
      if (event.target.closest('button')) this.run();
    });
    if (this.getAttribute('operation') === 'request' && this.hasAttribute('offers')) this.offer();
  }

  disconnectedCallback() {
    this.pending?.abort();
  }

  // the browser lists the keys in the address field; nothing happens until one is chosen
  async offer() {
    if (await PublicKeyCredential.isConditionalMediationAvailable?.()) await this.run('conditional');
  }

  async run(mediation) {
    this.pending?.abort();
    const pending = this.pending = new AbortController();
    this.say('');
    try {
      const credential = await this.ask(mediation, pending.signal);
      if (!credential || pending.signal.aborted) return;
      this.form.elements[this.getAttribute('field')].value = JSON.stringify(credential);
      this.form.submit();
    } catch (error) {
      // closing the dialog is an answer, not a mistake; and what was never asked for never complains
      if (error.name === 'AbortError' || error.name === 'NotAllowedError' || mediation) return;
      this.say(this.getAttribute('failed'));
    }
  }

  async ask(mediation, signal) {
    const token = this.form.elements['__RequestVerificationToken'];
    const response = await fetch(this.getAttribute('options-url'), {
      method: 'POST', signal, credentials: 'same-origin', body: new URLSearchParams({ [token.name]: token.value }),
    });
    if (!response.ok) throw new Error(String(response.status));
    const options = await response.json();
    return this.getAttribute('operation') === 'create'
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options), signal })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options), mediation, signal });
  }

  say(text) {
    const place = this.querySelector('[role=alert]');
    place.textContent = text;
    place.hidden = !text;
  }
});
