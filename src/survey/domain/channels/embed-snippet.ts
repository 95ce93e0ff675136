/**
 * HTML that shows a survey in another site's page: the frame takes the height that the survey tells, and the page hears
 * when it is completed. `url`: address of a public link; `title`: what a screen reader calls the frame.
 */
export function embedSnippet(url: string, title: string): string {
  const origin = /^https?:\/\/[^/]+/u.exec(url)?.[0] ?? "";
  const id = `huiyin-${url.split("/").at(-1)?.slice(-8) ?? "survey"}`;
  return `<iframe id="${id}" src="${url}?embed=1" title="${escaped(title)}"
  style="width:100%;height:640px;border:0" loading="lazy"></iframe>
<script>
addEventListener("message", function (event) {
  var frame = document.getElementById("${id}");
  if (event.origin !== "${origin}" || event.source !== frame.contentWindow) return;
  if (event.data.type === "huiyin:resized") frame.style.height = event.data.height + "px";
  if (event.data.type === "huiyin:completed") console.log("huiyin:completed", event.data.id);
});
</script>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
