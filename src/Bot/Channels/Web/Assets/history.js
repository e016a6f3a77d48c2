// The talk of this tab, kept by the browser until the tab is closed: who opens a source and comes back finds it again.
// Nothing of it is sent anywhere.
(() => {
  'use strict';
  const key = 'hoi-dap';
  const most = 30;

  const read = () => {
    try {
      return JSON.parse(sessionStorage.getItem(key)) ?? { exchanges: [] };
    } catch {
      return { exchanges: [] };
    }
  };

  const write = talk => {
    try {
      sessionStorage.setItem(key, JSON.stringify(talk));
    } catch {
      // Full or forbidden: the talk is then only on the page.
    }
  };

  window.talkHistory = {
    read,
    add(conversation, text, html) {
      const talk = read();
      write({ conversation, exchanges: [...talk.exchanges, { text, html }].slice(-most) });
    },
    forget() {
      sessionStorage.removeItem(key);
    },
  };
})();
