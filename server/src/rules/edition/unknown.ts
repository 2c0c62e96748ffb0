/** Version or edition of BizTalk Server not stated, so many limits cannot be checked. */
import { setKey } from '../../syntax/edit/operation.ts';
import { reportOnGroup } from '../reports.ts';
import { defineRule, describeRule, preferredFix } from '../rule.ts';

const rule = describeRule({
  id: 'edition/unknown',
  kind: 'M',
  severity: 'hint',
  title: 'Version or edition not stated',
  says: 'Version or edition is not stated. Limits cannot be checked without both.',
  matters:
    'What can be clustered, and how many servers a group may have, follows from version and edition. Without them no limit can be checked.',
  fixes: {
    'state-edition': 'State edition enterprise',
    'state-version': 'State version "2020"',
    'state-version-edition': 'State version "2020" and edition enterprise',
  },
  subject: ['group'],
  sources: [],
  scope: 'none',
});

export const unknown = defineRule(rule, function* ({ platform }) {
  const { version, edition } = platform.topology.group?.values ?? {};
  if (platform.goal !== 'high' || (version && edition)) return;
  const versionKey = setKey(['group', 'version'], '2020');
  const editionKey = setKey(['group', 'edition'], 'enterprise');
  const title = version
    ? rule.fix('state-edition')
    : edition
      ? rule.fix('state-version')
      : rule.fix('state-version-edition');
  yield reportOnGroup(platform.topology.groupPlace, rule.say(), {
    // The values are examples: they are for people to check.
    fixes: () => [preferredFix(title, [...(version ? [] : [versionKey]), ...(edition ? [] : [editionKey])])],
  });
});
