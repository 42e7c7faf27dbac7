// For a page with the guide in a frame: makes each frame of this server as high as what is in it. Without it the frame keeps its height.

const here = new URL(import.meta.url).origin;

addEventListener("message", ({ source, origin, data }) => {
  const height = data?.escalationGuideHeight;
  if (!(height > 0)) return;
  for (const frame of document.querySelectorAll("iframe")) {
    // In a sandbox a frame's origin is nobody's: its address says whose it is.
    const is_ours = origin === here || (origin === "null" && frame.src.startsWith(`${here}/`));
    if (frame.contentWindow === source && is_ours) frame.style.height = `${height}px`;
  }
});

// A frame that was there first has told its height to nobody.
for (const frame of document.querySelectorAll("iframe")) {
  if (frame.src.startsWith(`${here}/`)) frame.contentWindow?.postMessage({ escalationGuide: "height" }, "*");
}
