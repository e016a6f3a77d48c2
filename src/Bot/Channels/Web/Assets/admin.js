// What makes the admin pages quicker to use; all of it works without.
(() => {
  "use strict";

  // What came of the last form is heard first.
  document.getElementById("bao")?.focus();

  // A run under way tells how far it is; at its end the page shows the report.
  const run = document.querySelector("[data-run]");
  if (run) {
    const events = new EventSource(run.dataset.run);
    events.onmessage = event => {
      const picture = JSON.parse(event.data);
      run.textContent = picture.text;
      if (picture.isRunning) return;
      events.close();
      location.reload();
    };
  }
})();
