// In a page that is measured: when what was done last stands on the screen.

/** Resolves once the next frame is painted. */
function painted() {
  return new Promise((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(0);
    });
  });
}

/** A script for every page: makes `painted` known there. */
export const PAINTED = `globalThis.painted = ${painted};`;
