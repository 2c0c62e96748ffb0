/** An SVG as the bytes of a PNG, drawn by the browser that shows the page. */

/** What browsers allow of a canvas: pixels in a side, and in all. */
const limits = { side: 16_384, area: 16_384 * 16_384 } as const;

/** At twice the size where that is allowed; `undefined` for a picture that is too large. */
export async function pngOf(svg: string, width: number, height: number): Promise<Blob | undefined> {
  const fits = (scale: number): boolean =>
    Math.max(width, height) * scale <= limits.side && width * height * scale * scale <= limits.area;
  const scale = [2, 1].find(fits);
  if (scale === undefined) return undefined;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
}
