/** Pictures of one mail that are shown; a mail with more shows the names of the rest. */
const MOST_PICTURES = 30;
const PICTURE = /(<img\b[^>]*?\ssrc=")cid:([0-9a-f-]{36})(")/giu;

/**
 * Nothing runs, nothing is fetched, nothing is sent: pictures stand in the page itself. The sandbox of the frame and
 * the policy of the console hold besides.
 */
const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-src 'none'";
const LOOK =
  "body{margin:12px;font:14px/1.7 system-ui,'PingFang SC','Microsoft YaHei',sans-serif;color:#1f2933;background:#fff;overflow-wrap:anywhere}img,table{max-width:100%}img{height:auto}";

/** Ids of the case's files that are pictures within a mail, each once. */
export function picturesIn(html: string): readonly string[] {
  return [...new Set([...html.matchAll(PICTURE)].map(([, , id = ""]) => id))].slice(0, MOST_PICTURES);
}

/**
 * A page for a closed frame (`srcdoc`) that shows a mail as it looked.
 * @param html cleaned by the server; harmless in that frame even where it is not
 * @param pictures `data:` addresses by id of the file
 */
export function originalDocument(html: string, pictures: ReadonlyMap<string, string>): string {
  const shown = html.replaceAll(PICTURE, (whole, start: string, id: string, end: string) => {
    const address = pictures.get(id);
    return address === undefined ? whole : `${start}${address}${end}`;
  });
  return [
    '<!doctype html><html><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="referrer" content="no-referrer">',
    `<style>${LOOK}</style></head><body>`,
    shown,
    "</body></html>",
  ].join("");
}
