// What the page of the diagram and the extension accept of each other: sound messages, and nothing else.
import assert from 'node:assert/strict';
import { isExtensionMessage, isPageMessage, isPageState } from '../../../client/src/diagram/messages.ts';

const options = { expanded: [], layers: ['data'], kinds: [], sites: ['site:Main'], applications: [] };

describe('a message of the page of the diagram', () => {
  const sound: readonly unknown[] = [
    { type: 'ready' },
    { type: 'ready', options },
    { type: 'ready', options: undefined },
    { type: 'select', id: 'server:SQL01', isPointedAt: true },
    { type: 'fail', ids: ['server:SQL01', 'server:SQL02'] },
    { type: 'export', as: 'savePng' },
    { type: 'png', bytes: new Uint8Array(4) },
  ];
  for (const message of sound) it(`is taken: ${JSON.stringify(message)}`, () => assert.ok(isPageMessage(message)));

  const unsound: Readonly<Record<string, unknown>> = {
    'no object': 'select',
    nothing: null,
    'of no type': { id: 'server:SQL01' },
    'of a type that there is not': { type: 'run', id: 'server:SQL01' },
    'of a type that every object has': { type: 'constructor' },
    'without what it needs': { type: 'show' },
    'with another type of value': { type: 'show', id: 7 },
    'with more than it may have': { type: 'view', command: 'workbench.action.quit' },
    'with an endless name': { type: 'show', id: 'x'.repeat(1_001) },
    'with an endless list': { type: 'fail', ids: Array.from({ length: 10_001 }, () => 'x') },
    'with a layer that there is not': { type: 'options', options: { ...options, layers: ['all'] } },
    'with text in place of bytes': { type: 'png', bytes: 'PNG' },
    'with an inherited value': Object.assign(Object.create({ id: 'server:SQL01' }), { type: 'show' }),
  };
  for (const [name, message] of Object.entries(unsound))
    it(`is not taken: ${name}`, () => assert.equal(isPageMessage(message), false));
});

describe('a message of the extension', () => {
  const drawing = {
    ...{
      uri: 'file:///group.bizha.yaml',
      view: 'today',
      isWhole: true,
      width: 10,
      height: 10,
      failed: [],
      restart: false,
    },
    ...{
      parts: { removed: [], changes: [{ item: { id: 'back', svg: '<rect/>' } }] },
      places: [{ id: 'back', x: 4, y: 2 }],
      shapes: { removed: [], changes: [] },
    },
    choices: { kinds: [], sites: [], applications: [] },
    answer: '',
  };

  it('is taken: a drawing', () => assert.ok(isExtensionMessage({ type: 'draw', drawing })));
  it('is taken: no details', () => assert.ok(isExtensionMessage({ type: 'details', details: undefined })));
  it('is not taken: a drawing of no size', () =>
    assert.equal(isExtensionMessage({ type: 'draw', drawing: { ...drawing, width: Number.NaN } }), false));
  it('is not taken: a part without a picture', () => {
    const parts = { removed: [], changes: [{ item: { id: 'back' } }] };
    assert.equal(isExtensionMessage({ type: 'draw', drawing: { ...drawing, parts } }), false);
  });
});

describe('what a page has kept', () => {
  const state = { uri: 'file:///a', failed: [], options, zoom: 1, x: 0, y: -3, isListShown: false };
  it('is taken', () => assert.ok(isPageState(state)));
  it('is taken with a selection', () => assert.ok(isPageState({ ...state, selected: 'server:SQL01' })));
  it('is not taken when it is of another time', () => assert.equal(isPageState({ ...state, version: 2 }), false));
});
