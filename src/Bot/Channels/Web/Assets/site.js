// Every form of these pages works without this file; it only spares the reader the reload.
(() => {
  'use strict';
  const root = document.documentElement;

  const post = (url, body, accept, type) => fetch(url, {
    method: 'POST',
    headers: type ? { Accept: accept, 'Content-Type': type } : { Accept: accept },
    body,
    signal: AbortSignal.timeout(30000),
  });

  // Display tools: the server decides and remembers, the page follows.
  const show = (display, pressed) => {
    root.dataset.size = display.size;
    if (display.highContrast) root.dataset.contrast = 'high'; else delete root.dataset.contrast;
    if (display.theme) root.dataset.theme = display.theme; else delete root.dataset.theme;
    document.querySelector('button[value=contrast]').setAttribute('aria-pressed', String(display.highContrast));
    // The button for dark gives way to the one for light: the keyboard stays where it was.
    if (getComputedStyle(pressed).display === 'none')
      document.querySelector(pressed.value === 'dark' ? '.to-light' : '.to-dark').focus();
  };

  document.querySelector('form[data-display]').addEventListener('submit', async event => {
    event.preventDefault();
    const form = event.target;
    const body = new URLSearchParams(new FormData(form, event.submitter));
    const reply = await post(form.action, body, 'application/json').catch(() => null);
    if (reply?.ok) show(await reply.json(), event.submitter);
  });

  const box = document.getElementById('cau-hoi');
  if (!box) return;

  // Enter sends; not while a Vietnamese input method still composes a syllable.
  box.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    box.form.requestSubmit();
  });

  const count = document.querySelector('[data-count]');
  const recount = () => {
    const max = Number(box.dataset.max);
    count.textContent = box.value.length > 0.8 * max ? ` (${box.value.length}/${max})` : '';
    count.classList.toggle('over', box.value.length > max);
  };
  box.addEventListener('input', recount);

  const chat = document.querySelector('[data-chat]');
  if (!chat) return;

  const log = chat.querySelector('[data-log]');
  const conversation = chat.querySelector('input[name=conversation]').value;
  const copyOf = selector => chat.querySelector(selector).content.firstElementChild.cloneNode(true);
  let busy = false;

  const failure = reason => {
    const told = copyOf('template[data-failure]');
    if (reason) told.textContent = reason;
    return told;
  };

  const answerTo = async text => {
    const reply = await post('/api/ask', JSON.stringify({ text, conversation }), 'text/html', 'application/json');
    if (!reply.ok) return failure((await reply.json()).detail);
    const piece = document.createElement('template');
    piece.innerHTML = await reply.text();
    return piece.content;
  };

  const ask = async text => {
    busy = true;
    chat.classList.add('talking');
    const exchange = copyOf('template[data-exchange]');
    exchange.querySelector('[data-asked]').textContent = text;
    log.append(exchange);
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    exchange.scrollIntoView({ block: 'start', behavior: calm ? 'auto' : 'smooth' });

    const place = exchange.querySelector('[data-reply]');
    const told = await answerTo(text).catch(() => failure());
    const failed = told instanceof HTMLElement;
    place.replaceChildren(told);
    busy = false;

    // What was refused comes back to be mended.
    if (failed && !box.value) box.value = text;
    recount();
    // On a touch screen the keyboard would cover the answer.
    if (document.activeElement === box && matchMedia('(pointer: coarse)').matches) box.blur();
    if (document.activeElement !== box) exchange.querySelector('.asked').focus({ preventScroll: true });
  };

  chat.addEventListener('submit', event => {
    if (!event.target.matches('form[data-ask]')) return;
    event.preventDefault();
    if (busy) return;
    const chosen = event.submitter?.name === 'text';
    const text = (chosen ? event.submitter.value : box.value).trim();
    if (!text) return;
    if (!chosen) box.value = '';
    ask(text);
  });
})();
