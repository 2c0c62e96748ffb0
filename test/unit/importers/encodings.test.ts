/** The bytes decide how a file is read, whatever it declares; its content decides what it is, whatever its name. */
import assert from 'node:assert/strict';
import { bindings, sendPort } from './bindingText.ts';
import { bytesOf, topologyOf } from './fixtureFiles.ts';

const text = bindings(sendPort({ name: 'Snd_Prüfung – Öl 𝒳', host: 'Häuser', address: '\\\\FS01\\ü\\*.xml' }));
const expected = topologyOf({ 'a.xml': text });

function utf16(content: string, bigEndian: boolean, mark: boolean): Buffer {
  const bytes = Buffer.from(mark ? `\uFEFF${content}` : content, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

describe('encodings of files to import', () => {
  const plain = text.replace(/^<\?xml.*\n/, '');
  const declared = (encoding: string): string => text.replace('utf-8', encoding);
  const variants: Readonly<Record<string, Uint8Array>> = {
    'UTF-8 with a byte order mark': Buffer.from(`\uFEFF${text}`),
    'UTF-8 without a declaration': Buffer.from(plain),
    'UTF-8 that says it is UTF-16': Buffer.from(declared('utf-16')),
    'UTF-8 that says it is Latin-1': Buffer.from(declared('iso-8859-1')),
    'UTF-16, little end first, with a mark': utf16(declared('utf-16'), false, true),
    'UTF-16, little end first, without a mark': utf16(declared('utf-16'), false, false),
    'UTF-16, big end first, with a mark': utf16(declared('utf-16'), true, true),
    'UTF-16, big end first, without a mark or a declaration': utf16(plain, true, false),
    'UTF-16 that says it is UTF-8': utf16(text, false, true),
    'CRLF and tabs': Buffer.from(text.replaceAll('\n', '\r\n\t')),
  };
  for (const [name, bytes] of Object.entries(variants))
    it(name, () => assert.equal(topologyOf({ 'a.xml': bytes }), expected));

  it('one byte for each character, declared or not', () => {
    const latin = bindings(sendPort({ name: 'Prüfung', host: 'Häuser' }));
    const want = topologyOf({ 'a.xml': latin });
    for (const encoding of ['iso-8859-1', 'windows-1252', 'utf-8'])
      assert.equal(topologyOf({ 'a.xml': Buffer.from(latin.replace('utf-8', encoding), 'latin1') }), want);
  });

  it('characters that lie across the pieces in which a file is decoded', () => {
    for (const [encode, width] of [
      [(content: string) => Buffer.from(content), 1],
      [(content: string) => utf16(content, false, true), 2],
    ] as const)
      for (let shift = 0; shift < 4; shift++) {
        const filled = text.replace(
          '<SendPort ',
          `<!--${' '.repeat(65_536 / width - 150 + shift)}${'𝒳ü'.repeat(40)}--><SendPort `,
        );
        assert.equal(topologyOf({ 'a.xml': encode(filled) }), expected);
      }
  });

  it('tables and JSON as PowerShell writes them: UTF-16 and UTF-8 with a mark', () => {
    for (const name of ['hosts.tsv', 'wmi.json', 'wmi-instances.csv']) {
      const content = bytesOf(name).toString();
      const want = topologyOf([name]);
      assert.equal(topologyOf({ [name]: utf16(content, false, true) }), want);
      assert.equal(topologyOf({ [name]: Buffer.from(`\uFEFF${content.replaceAll('\n', '\r\n')}`) }), want);
    }
  });

  it('a table with semicolons is one with commas', () => {
    const rows = bytesOf('dba-replicas.csv').toString();
    assert.equal(topologyOf({ 'dba-replicas.csv': rows.replaceAll('","', '";"') }), topologyOf(['dba-replicas.csv']));
  });
});
