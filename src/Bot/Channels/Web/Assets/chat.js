// The chat: asking without a reload, and what a reader does with an answer.
(() => {
  'use strict';
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

  const voice = document.querySelector('[data-voice]');
  const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition;
  if (voice && Recognition) {
    const ear = new Recognition();
    ear.lang = 'vi-VN';
    ear.interimResults = true;
    ear.onresult = event => {
      box.value = [...event.results].map(result => result[0].transcript).join(' ');
      recount();
    };
    ear.onend = () => { voice.setAttribute('aria-pressed', 'false'); box.focus(); };
    voice.hidden = false;
    voice.addEventListener('click', () => {
      const listening = voice.getAttribute('aria-pressed') === 'true';
      voice.setAttribute('aria-pressed', String(!listening));
      if (listening) ear.stop(); else ear.start();
    });
  }

  const chat = document.querySelector('[data-chat]');
  if (!chat) return;

  const log = chat.querySelector('[data-log]');
  const past = window.talkHistory.read();
  const conversation = past.conversation ?? chat.querySelector('input[name=conversation]').value;
  const copyOf = selector => chat.querySelector(selector).content.firstElementChild.cloneNode(true);
  let busy = false;

  // Whether questions may be kept is for the reader to say, once for this browser.
  const keep = chat.querySelector('[data-keep]');
  const consent = 'cho-luu';
  try {
    keep.checked = localStorage.getItem(consent) === '1';
    keep.addEventListener('change', () => localStorage.setItem(consent, keep.checked ? '1' : '0'));
  } catch {
    // No storage: the box begins empty each time.
  }

  const begin = text => {
    chat.classList.add('talking');
    const exchange = copyOf('template[data-exchange]');
    exchange.querySelector('[data-asked]').textContent = text;
    log.append(exchange);
    return exchange;
  };

  const put = (exchange, html) => {
    const piece = document.createElement('template');
    piece.innerHTML = html;
    exchange.querySelector('[data-reply]').replaceChildren(piece.content);
  };

  const answerTo = async text => {
    const reply = await fetch('/api/ask', {
      method: 'POST',
      headers: { Accept: 'text/html', 'Content-Type': 'application/json' },
      body: JSON.stringify({ text, conversation, keep: keep.checked }),
      signal: AbortSignal.timeout(30000),
    });
    if (reply.ok) return { html: await reply.text() };
    return { reason: (await reply.json()).detail };
  };

  const ask = async text => {
    busy = true;
    const exchange = begin(text);
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    exchange.scrollIntoView({ block: 'start', behavior: calm ? 'auto' : 'smooth' });

    const { html, reason } = await answerTo(text).catch(() => ({}));
    if (html) {
      if (keep.checked) window.keptTalks.add(conversation);
      put(exchange, html);
      window.talkHistory.add(conversation, text, html);
    } else {
      const failure = copyOf('template[data-failure]');
      if (reason) failure.textContent = reason;
      exchange.querySelector('[data-reply]').replaceChildren(failure);
      // What was refused comes back to be mended.
      box.value ||= text;
    }
    busy = false;
    recount();
    // On a touch screen the keyboard would cover the answer.
    if (document.activeElement === box && matchMedia('(pointer: coarse)').matches) box.blur();
    if (document.activeElement !== box) exchange.querySelector('.asked').focus({ preventScroll: true });
  };

  const forget = async () => {
    const message = await window.keptTalks.forget(conversation);
    log.replaceChildren();
    const piece = copyOf('template[data-failure]');
    if (message) Object.assign(piece, { className: 'note', textContent: message });
    log.append(piece);
  };

  chat.addEventListener('submit', event => {
    if (!event.target.matches('form[data-ask]')) return;
    event.preventDefault();
    if (busy) return;
    const chosen = event.submitter?.name === 'text';
    const text = (chosen ? event.submitter.value : box.value).trim();
    if (!text) return;
    if (!chosen) box.value = '';
    if (text === '/xoa') forget(); else ask(text);
  });

  // In a frame on another site a document opens in a tab of its own.
  if (document.documentElement.dataset.embedded)
    log.addEventListener('click', event => {
      const link = event.target.closest('a[href^="/v/"]');
      if (link) link.target = '_blank';
    });

  chat.addEventListener('click', event => {
    if (event.target.closest('button[data-forget]')) {
      window.talkHistory.forget();
      location.assign('/');
    }
  });

  // What was said before is shown again, not read out again.
  if (past.exchanges.length && !log.querySelector('.exchange')) {
    log.setAttribute('aria-live', 'off');
    for (const { text, html } of past.exchanges) put(begin(text), html);
    setTimeout(() => log.setAttribute('aria-live', 'polite'), 1000);
  }

  const shared = /^#hoi=(.+)$/.exec(location.hash);
  if (shared) {
    history.replaceState(null, '', '/');
    try {
      ask(decodeURIComponent(shared[1]));
    } catch {
      // A link cut off in the middle asks nothing.
    }
  }
})();
