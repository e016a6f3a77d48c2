// What makes the admin pages quicker to use; all of it works without.
(() => {
  "use strict";

  // What came of the last form is heard first.
  document.getElementById("bao")?.focus();

  // A file input takes what is dropped on it; only the frame around it has to show that.
  for (const drop of document.querySelectorAll("[data-drop]")) {
    drop.addEventListener("dragover", () => drop.classList.add("over-it"));
    for (const end of ["dragleave", "drop"]) drop.addEventListener(end, () => drop.classList.remove("over-it"));
  }

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
