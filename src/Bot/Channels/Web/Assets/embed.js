// For portals: <script src="https://…/nhung.js" async></script>. Adds one button; pressed, it opens the assistant in a frame
// that can reach nothing of the page around it.
(() => {
  'use strict';
  const home = new URL(document.currentScript.src).origin;
  const words = { open: 'Hỏi trợ lý tự động', close: 'Đóng trợ lý tự động', frame: 'Trợ lý tự động' };

  const button = document.createElement('button');
  button.type = 'button';
  Object.assign(button.style, {
    position: 'fixed', right: '16px', bottom: '16px', zIndex: 2147483000, minHeight: '48px', padding: '0 20px', border: '2px solid #fff',
    borderRadius: '24px', background: '#0d4a6b', color: '#fff', font: '600 16px/1.4 system-ui, sans-serif', cursor: 'pointer',
  });

  let frame;
  const show = open => {
    if (open && !frame) {
      frame = document.createElement('iframe');
      frame.src = `${home}/nhung`;
      frame.title = words.frame;
      frame.allow = 'microphone; clipboard-write';
      frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox');
      Object.assign(frame.style, {
        position: 'fixed', right: '16px', bottom: '76px', zIndex: 2147483000, width: 'min(420px, calc(100vw - 32px))',
        height: 'min(640px, calc(100vh - 96px))', border: '1px solid #8a8f94', borderRadius: '12px', background: '#fff',
        boxShadow: '0 8px 30px rgba(0, 0, 0, .25)', colorScheme: 'normal',
      });
      button.before(frame);
    }
    if (frame) frame.hidden = !open;
    button.textContent = open ? words.close : words.open;
    button.setAttribute('aria-expanded', String(open));
    if (open) frame.focus();
  };

  button.addEventListener('click', () => show(!frame || frame.hidden));
  show(false);
  const place = () => document.body.append(button);
  if (document.body) place(); else addEventListener('DOMContentLoaded', place);
})();
