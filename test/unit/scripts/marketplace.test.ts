// What the packed extension says of itself: addresses only of a repository that was given, and no picture that is broken.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packageOptions, packedManifest, packedReadme } from '../../../scripts/marketplace.mjs';

const root = join(import.meta.dirname, '..', '..', '..');
const folder = join(root, 'marketplace');
const manifest: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const readme = readFileSync(join(folder, 'README.md'), 'utf8');
const given = ['--repository', 'https://github.com/contoso/bizha'];

describe('packing for the Marketplace', () => {
  it('has no addresses until one switch gives them', () => {
    const addresses = (args: readonly string[]): readonly unknown[] => {
      const { homepage, repository, bugs } = packedManifest(manifest, packageOptions(args).repository);
      return [homepage, repository, bugs];
    };
    assert.deepEqual(addresses([]), [undefined, undefined, undefined]);
    assert.deepEqual(addresses(given), [
      'https://github.com/contoso/bizha#readme',
      { type: 'git', url: 'https://github.com/contoso/bizha.git' },
      { url: 'https://github.com/contoso/bizha/issues' },
    ]);
    const [, , bugs] = addresses(['--repository', 'https://gitlab.com/contoso/bizha']);
    assert.deepEqual(bugs, { url: 'https://gitlab.com/contoso/bizha/-/issues' });
  });

  it('takes an address that a reader can open, and nothing else', () => {
    for (const wrong of ['contoso/bizha', 'http://github.com/contoso/bizha', 'https://example.com/bizha'])
      assert.throws(() => packageOptions(['--repository', wrong]), /https:\/\/github\.com\/OWNER\/NAME/);
    assert.throws(() => packageOptions(['--repo', 'https://github.com/contoso/bizha']));
  });

  it('shows pictures from the repository, and none where there is none', () => {
    const text = 'One.\n\n![A picture](a.png)\n\nTwo.\n';
    assert.equal(packedReadme(text, undefined), 'One.\n\nTwo.\n');
    const address = 'https://github.com/contoso/bizha/raw/HEAD/marketplace/a.png';
    assert.equal(packedReadme(text, packageOptions(given).repository), `One.\n\n![A picture](${address})\n\nTwo.\n`);
  });

  it('a search for BizTalk finds it; it costs nothing and asks nothing', () => {
    const { displayName, description, keywords, categories, pricing, qna, galleryBanner } = manifest;
    assert.match(String(displayName), /BizTalk Server/);
    assert.match(String(description), /BizTalk Server/);
    assert.ok(Array.isArray(keywords) && keywords.includes('biztalk') && keywords.length <= 30);
    assert.ok(Array.isArray(categories) && categories.length > 0);
    assert.deepEqual([pricing, qna], ['Free', false]);
    assert.deepEqual(galleryBanner, { color: '#14304d', theme: 'dark' });
  });
});

describe('the readme for administrators', () => {
  const pictures = readdirSync(folder).filter((name) => name !== 'README.md');

  it('has pictures in PNG only, 150 kB at most, and shows each', () => {
    const shown = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, file]) => file);
    assert.deepEqual(shown.toSorted(), pictures.toSorted());
    for (const name of pictures) {
      const signature = readFileSync(join(folder, name)).subarray(0, 8).toString('latin1');
      assert.equal(signature, '\x89PNG\r\n\x1a\n', name);
    }
    const bytes = pictures.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    assert.ok(bytes <= 150_000, `${bytes} bytes`);
  });

  it('leads nowhere that is not packed, and is not about building', () => {
    for (const packed of [packedReadme(readme, undefined), packedReadme(readme, packageOptions(given).repository)])
      assert.deepEqual(
        [...packed.matchAll(/\]\(([^)]*)\)/g)].map(([, to]) => to).filter((to) => !to?.startsWith('https://')),
        [],
      );
    assert.doesNotMatch(readme, /\bnp[mx] |<img|<svg|\.svg/);
  });

  it('names commands and settings as the manifest does', () => {
    const texts: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));
    const shown = Object.values(texts).join('\n');
    const named = [...readme.matchAll(/\*([A-Z][^*]*…|Open an Example[^*]*|Failure Scopes)\*/g)].map(
      ([, name]) => name,
    );
    assert.ok(named.length >= 6);
    for (const name of named) assert.ok(shown.includes(name ?? ''), name);
  });
});
