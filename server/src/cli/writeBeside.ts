/** How commands write files: never half of one, never over one that is not meant. */
import { link, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { render } from '../text/message.ts';
import { message } from './cliMessages.ts';
import { errorCodeOf } from './files.ts';

/**
 * Writes a file beside the one that is meant and gives it its name then, so that no half of it is ever seen. `before` is what
 * the file holds; without it there must be none. Resolves to what went wrong.
 */
export async function writeBeside(
  path: string,
  text: string,
  before: Uint8Array | undefined,
): Promise<string | undefined> {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const mode = before === undefined ? undefined : (await stat(path)).mode;
    const file = await open(beside, 'wx', mode);
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    if (before === undefined) {
      // Unlike a renaming this fails where a file of the name has come up meanwhile.
      await link(beside, path);
      await unlink(beside);
    } else if ((await readFile(path)).equals(before)) await rename(beside, path);
    else throw new Error(render(message('cli.import.changed')));
    return undefined;
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    return errorCodeOf(error);
  }
}
