/** The page of a rule: every rule says why it matters, in its own words. */
import assert from 'node:assert/strict';
import { rulePage, whyOf } from '../../../server/src/features/rulePage.ts';
import { ruleInfos, ruleOf } from '../../../server/src/rules/registry.ts';
import { render } from '../../../server/src/text/message.ts';

describe('the page of a rule', () => {
  const reasons = new Map(ruleInfos.map(({ id, matters }) => [id, render(matters)]));

  it('says why it matters in one or two sentences, without names from files', () => {
    for (const [id, text] of reasons) {
      assert.match(text, /^[A-Z].*\.$/, id);
      assert.ok(text.split(/[.?!] (?=[A-Z])/).length <= 2, `${id}: ${text}`);
      assert.doesNotMatch(text, /[{}"]/, id);
    }
  });

  it('gives the reason first, then how far it reaches and when it shows', () => {
    const rule = ruleOf('sso/master-secret-single');
    assert.ok(rule);
    assert.match(
      whyOf(rule),
      /^Running SSO services .*\n\nScope of failure: \*\*systemwide\*\*\..* when services restart\.$/,
    );
  });

  it('says how to silence it, where that can be done, and why not elsewhere', () => {
    const page = (id: string): string => rulePage(ruleOf(id) ?? assert.fail(id));
    assert.match(
      page('host/single-instance'),
      /# bizha-ignore host\/single-instance: .*`host\/single-instance: off` below `rules:`/s,
    );
    assert.match(page('host/no-instance'), /cannot be silenced.*because it reports what cannot work/);
    assert.match(page('reference/unknown-id'), /cannot be silenced.*because other conclusions rest/);
    assert.match(page('format/bad-value'), /## Sources\n\nThe format of the file itself\./);
  });
});
