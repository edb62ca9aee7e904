// An admin's time as somebody else is over: the next request gives them their own session back.
const bar = document.querySelector("[data-support-until]");
if (bar) {
  const left = Number(bar.dataset.supportUntil) - Date.now();
  setTimeout(() => location.reload(), Math.max(1000, left + 1000));
}
