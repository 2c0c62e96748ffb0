/** The HTML of the diagram's page: a frame, its stylesheet and its script, and a policy that lets in nothing else. */
import { Uri, type Webview } from 'vscode';
import type { PageTexts } from './pageTexts.ts';

/** The files of the page, and all that it may read. */
export function pageRoot(extensionUri: Uri): Uri {
  return Uri.joinPath(extensionUri, 'dist', 'diagram');
}

export function pageHtml(webview: Webview, extensionUri: Uri, texts: PageTexts): string {
  const nonce = nonceText();
  const at = (name: string): string =>
    attribute(webview.asWebviewUri(Uri.joinPath(pageRoot(extensionUri), name)).toString());
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    // What a PNG is made of: the page's own picture.
    `img-src data:`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${attribute(texts.picture)}</title>
<link rel="stylesheet" href="${at('page.css')}">
</head>
<body data-texts="${attribute(JSON.stringify(texts))}">
<script nonce="${nonce}" src="${at('page.js')}"></script>
</body>
</html>
`;
}

/** A secret for one page, from the generator for secrets. */
function nonceText(): string {
  const random = crypto.getRandomValues(new Uint8Array(18));
  return btoa(String.fromCharCode(...random));
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
