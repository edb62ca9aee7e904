// EventPortal on your own site: <div data-eventportal data-organization="…"></div> and this script. Documentation: /widget of the portal.
// It puts a frame of the portal into each such element and keeps the frame as high as what it shows. No cookies, no data of your page.
(function () {
  'use strict';
  var source = document.currentScript && document.currentScript.src;
  if (!source || window.__eventportal) return;
  window.__eventportal = true;
  var portal = new URL(source).origin;
  var frames = [];

  function address(data) {
    var path = '/widget/' + encodeURIComponent(data.organization) + (data.event ? '/' + encodeURIComponent(data.event) : '');
    var query = new URLSearchParams();
    ['lang', 'theme', 'limit'].forEach(function (name) { if (data[name]) query.set(name, data[name]); });
    if (!query.has('lang') && document.documentElement.lang) query.set('lang', document.documentElement.lang.slice(0, 2));
    return portal + path + (query.size === 0 ? '' : '?' + query);
  }

  function show(place) {
    if (!place.dataset.organization || place.dataset.eventportalShown !== undefined) return;
    place.dataset.eventportalShown = '';
    var frame = document.createElement('iframe');
    frame.src = address(place.dataset);
    frame.title = place.dataset.title || 'EventPortal';
    frame.loading = 'lazy';
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    // links may open tabs of the portal, and those tabs are ordinary ones; the frame itself may not move your page
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox');
    frame.style.cssText = 'display:block;width:100%;height:320px;border:0;color-scheme:normal';
    frames.push(frame);
    place.appendChild(frame);
  }

  function showAll() {
    document.querySelectorAll('[data-eventportal]').forEach(show);
  }

  window.addEventListener('message', function (event) {
    if (event.origin !== portal || !event.data || event.data.type !== 'eventportal:height') return;
    var frame = frames.find(function (known) { return known.contentWindow === event.source; });
    var height = Number(event.data.height);
    if (frame && height > 0 && height < 20000) frame.style.height = Math.ceil(height) + 'px';
  });

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', showAll);
  else showAll();
})();
