/** Which severities hold for a file: those of the nearest configuration, open or on disk, then those of the editor. */
import assert from 'node:assert/strict';
import { configStore } from '../../../server/src/lsp/configStore.ts';
import type { RuleSettings } from '../../../server/src/rules/run.ts';

const group = 'file:///work/sub/group.bizha.yaml';
const near = 'file:///work/sub/.bizharc.yaml';
const far = 'file:///work/.bizharc.yaml';

function started(editor: RuleSettings = {}) {
  const files = new Map<string, string>();
  const logged: string[] = [];
  const store = configStore({
    readText: async (uri) => {
      if (files.get(uri) === 'unreadable') throw new Error('no permission');
      return files.get(uri);
    },
    editorRules: () => editor,
    log: ({ args }) => void logged.push(String(args['uri'])),
  });
  const rules = async (): Promise<RuleSettings> => {
    await store.find(group);
    return store.rulesFor(group);
  };
  return { files, logged, store, rules };
}

describe('the store of configurations', () => {
  it('knows the nearest one, and what the editor sets besides', async () => {
    const { files, rules } = started({ sso: 'off', host: 'error' });
    files.set(far, 'rules: { host: hint }');
    assert.deepEqual(await rules(), { sso: 'off', host: 'hint' });
  });

  it('gives the same object for the same two', async () => {
    const { files, rules } = started({ sso: 'off' });
    files.set(far, 'rules: { host: hint }');
    assert.equal(await rules(), await rules());
  });

  it('takes an open one for what it says there, and the file again when it is closed', async () => {
    const { files, store, rules } = started();
    files.set(near, 'rules: { host: hint }');
    store.open(near, 1, 'rules: { host: warning }');
    store.change(near, 2, [{ text: 'rules: { host: error }' }]);
    assert.deepEqual([await rules(), store.get(near)?.version], [{ host: 'error' }, 2]);
    store.changed(near);
    assert.deepEqual(await rules(), { host: 'error' });
    store.close(near);
    assert.deepEqual(await rules(), { host: 'hint' });
  });

  it('reads again what has changed, alone or with its folder', async () => {
    const { files, store, rules } = started();
    files.set(near, 'rules: { host: hint }').set(far, 'rules: { host: error }');
    assert.deepEqual(await rules(), { host: 'hint' });
    files.delete(near);
    assert.deepEqual(await rules(), { host: 'hint' });
    store.changed('file:///work/sub');
    assert.deepEqual(await rules(), { host: 'error' });
  });

  it('logs what cannot be read, and goes on without it', async () => {
    const { files, logged, rules } = started();
    files.set(near, 'unreadable').set(far, 'rules: { host: hint }');
    assert.deepEqual([await rules(), logged], [{ host: 'hint' }, [near]]);
  });
});
