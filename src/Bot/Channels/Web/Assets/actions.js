// What a reader does with an answer, without leaving the page: copy, share, judge, hand to the officers, have all of it deleted.
(() => {
  'use strict';
  // Conversations of which the server keeps something, so that it can be deleted later. Nothing else about a reader is kept.
  const key = 'cuoc-hoi-da-luu';
  const kept = () => {
    try {
      return JSON.parse(localStorage.getItem(key)) ?? [];
    } catch {
      return [];
    }
  };
  const write = list => {
    try {
      if (list.length) localStorage.setItem(key, JSON.stringify(list.slice(-100))); else localStorage.removeItem(key);
    } catch {
      // Forbidden: then only this tab knows.
    }
  };

  window.keptTalks = {
    add(conversation) {
      if (conversation && !kept().includes(conversation)) write([...kept(), conversation]);
    },
    async forget(...also) {
      const reply = await fetch('/xoa', {
        method: 'POST',
        headers: { Accept: 'application/json' },
        body: new URLSearchParams({ conversation: [...kept(), ...also].filter(Boolean).join(',') }),
      }).catch(() => null);
      if (!reply?.ok) return null;
      write([]);
      window.talkHistory.forget();
      return (await reply.json()).message;
    },
  };

  const told = from => (from.closest('.actions') ?? from.closest('form') ?? from.parentElement).querySelector('[data-told]');
  const tell = (from, message, url, title) => {
    const place = told(from);
    place.textContent = message;
    if (!url) return;
    const link = document.createElement('a');
    link.href = url;
    link.textContent = title ?? url;
    place.append(' ', link);
  };
  const copy = async text => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  };

  const act = async (form, button) => {
    const reply = await fetch(form.action, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams(new FormData(form, button)),
    }).catch(() => null);
    const outcome = await reply?.json().catch(() => null);
    if (!reply?.ok) return tell(form, outcome?.detail ?? 'Chưa gửi được. Xin thử lại.');
    if (outcome.url) window.keptTalks.add(window.talkHistory.read().conversation);
    const url = outcome.url && new URL(outcome.url, location.origin).href;
    if (button?.dataset.share !== undefined) {
      if (navigator.share) navigator.share({ url }).catch(() => {});
      const copied = await copy(url);
      return tell(form, copied ? `${outcome.message} Đã sao chép:` : outcome.message, url);
    }
    tell(form, outcome.message, url, 'Mở trang phiếu');
    // Given once: the buttons go, and with them their details; the keyboard goes to what was said.
    const gone = form.closest('details') ?? form;
    const place = told(form);
    place.tabIndex = -1;
    place.focus();
    gone.hidden = true;
  };

  document.addEventListener('submit', async event => {
    const form = event.target;
    if (form.matches('form[data-act]')) {
      event.preventDefault();
      act(form, event.submitter);
    }
    if (form.matches('form[data-forget-all]')) {
      event.preventDefault();
      tell(form, await window.keptTalks.forget(window.talkHistory.read().conversation) ?? 'Chưa xóa được. Xin thử lại.');
    }
  });

  document.addEventListener('click', async event => {
    const button = event.target.closest('button[data-copy]');
    if (!button) return;
    const text = button.dataset.copy.replace(/^\/v\//gm, `${location.origin}/v/`);
    tell(button, await copy(text) ? button.dataset.done : 'Trình duyệt không cho sao chép.');
  });
})();
