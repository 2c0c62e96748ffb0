/** Settings of the window and of folders, out of whatever a client sends. */
import assert from 'node:assert/strict';
import { settings } from '../../../server/src/lsp/settings.ts';

const file = 'file:///work/a/x.bizha.yaml';

describe('settings', () => {
  it('hold as they were sent first until others come; nothing takes them back', () => {
    const stated = settings({ rules: { host: 'off' } });
    for (const nothing of [null, undefined]) stated.take(nothing);
    assert.deepEqual(stated.of(file).rules, { host: 'off' });
    stated.take({ validate: { enable: false } });
    assert.deepEqual(stated.of(file), { validate: { enable: false }, lenses: 'gaps', rules: {} });
  });

  it('of the innermost folder hold for its files', () => {
    const stated = settings({});
    stated.take({ rules: { host: 'hint' } }, 'file:///work');
    stated.take({ rules: { host: 'error' }, lenses: 'off' }, 'file:///work/a/');
    assert.deepEqual(
      [file, 'file:///work/ab/x.bizha.yaml', 'file:///elsewhere/x.bizha.yaml', 'untitled:x'].map(
        (uri) => stated.of(uri).rules['host'],
      ),
      ['error', 'hint', undefined, undefined],
    );
    assert.deepEqual(
      [file, 'untitled:x'].map((uri) => stated.of(uri).lenses),
      ['off', 'gaps'],
    );
    stated.drop('file:///work/a');
    assert.equal(stated.of(file).rules['host'], 'hint');
  });

  it('are made safe', () => {
    for (const nonsense of [1, 'x', [], { validate: 1, lenses: 'some', rules: { host: 'nonsense' } }])
      assert.deepEqual(settings(nonsense).of(file), {
        validate: { enable: true },
        lenses: 'gaps',
        rules: {},
      });
  });
});
