// Runs in <head> before the first paint, as an external classic script: the content policy forbids inline ones.
// The choice lives in the cookie "theme" (light | dark | absent = as the system), so that the server can read it too.
(function () {
  var root = document.documentElement;
  var allowed = { light: 1, dark: 1 };

  function saved() {
    var match = /(?:^|; )theme=(light|dark)(?:;|$)/.exec(document.cookie);
    return match ? match[1] : 'system';
  }

  function apply(theme) {
    if (allowed[theme]) root.dataset.theme = theme; else delete root.dataset.theme;
    mark(theme);
  }

  function mark(theme) {
    document.querySelectorAll('[data-theme-set]').forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.dataset.themeSet === theme));
    });
  }

  function choose(theme) {
    var secure = location.protocol === 'https:' ? '; Secure' : '';
    document.cookie = allowed[theme]
      ? 'theme=' + theme + '; Path=/; Max-Age=31536000; SameSite=Lax' + secure
      : 'theme=; Path=/; Max-Age=0; SameSite=Lax' + secure;
    apply(theme);
  }

  apply(saved());

  document.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('[data-theme-set]');
    if (button) choose(button.dataset.themeSet);
  });
  document.addEventListener('DOMContentLoaded', function () {
    mark(saved());
    // Enhanced navigation merges the server's <html> attributes and fresh buttons into the page: repeat the choice.
    if (window.Blazor && window.Blazor.addEventListener) window.Blazor.addEventListener('enhancedload', function () { apply(saved()); });
  });
})();
