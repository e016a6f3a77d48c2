// Every form of these pages works without script; script only spares the reader the reload.
(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('with-script');

  // The server decides how pages look and remembers it; the page follows.
  const show = (display, pressed) => {
    const set = (name, value) => { if (value) root.dataset[name] = value; else delete root.dataset[name]; };
    root.dataset.size = display.size;
    set('contrast', display.highContrast && 'high');
    set('theme', display.theme);
    set('plain', display.plain && 'yes');
    document.querySelector('button[value=contrast]').setAttribute('aria-pressed', String(display.highContrast));
    document.querySelector('button[value=plain]').setAttribute('aria-pressed', String(display.plain));
    document.querySelectorAll('details.words').forEach(words => { words.open = display.plain; });
    // The button for dark gives way to the one for light: the keyboard stays where it was.
    if (getComputedStyle(pressed).display === 'none')
      document.querySelector(pressed.value === 'dark' ? '.to-light' : '.to-dark').focus();
  };

  document.querySelector('form[data-display]').addEventListener('submit', async event => {
    event.preventDefault();
    const form = event.target;
    const reply = await fetch(form.action, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams(new FormData(form, event.submitter)),
    }).catch(() => null);
    if (reply?.ok) show(await reply.json(), event.submitter);
  });
})();
