/** What pages about rules say: headings, and sentences that hold for every rule of a kind or scope. */
export const rulePageMessages = {
  'feature.rule.kind.S': 'redundancy gap',
  'feature.rule.kind.C': 'cannot work, or is not supported',
  'feature.rule.kind.R': 'recommendation',
  'feature.rule.kind.M': 'the file itself',
  'feature.rule.moves.S': 'One step lower with `availabilityGoal: available`, a hint with `availabilityGoal: none`.',
  'feature.rule.moves.R': 'A hint with `availabilityGoal: none`.',
  'feature.rule.moves.C': 'The same with every goal.',
  'feature.rule.moves.M': 'The same with every goal.',
  'feature.rule.heading.says': 'What it says',
  'feature.rule.heading.why': 'Why it matters',
  'feature.rule.heading.bad': 'A file on which it reports',
  'feature.rule.today': 'Here today is {today}.',
  'feature.rule.heading.good': 'The same file, mended',
  'feature.rule.heading.fine': 'The same file where it is silent',
  'feature.rule.heading.silent': 'Where it is silent',
  'feature.rule.heading.fixes': 'Fixes',
  'feature.rule.heading.silence': 'How to silence it',
  'feature.rule.heading.sources': 'Sources',
  'feature.rule.heading.applies': 'Versions and editions',
  'feature.rule.head': '**{severity}**, {kind} ({letter}), family `{family}`. {moves}',
  'feature.rule.why.systemwide': 'Scope of failure: **systemwide**. Every workload of the group stops.',
  'feature.rule.why.host': 'Scope of failure: **host**. Everything that runs in the host stops, on all servers.',
  'feature.rule.why.application':
    'Scope of failure: **application**. Single workloads or features stop or are delayed; the rest goes on.',
  'feature.rule.why.server': 'Scope of failure: **server**. It is felt on one server; the same goes on elsewhere.',
  'feature.rule.why.none': 'Scope of failure: **none**. Nothing stops by this alone.',
  'feature.rule.why.graph':
    'Scope of failure: computed for each finding, as what stops if the component it is about fails.',
  'feature.rule.why.impossible':
    'It cannot work. Answers about failures that rest on it hold as if it were mended, and say so; a promise that rests on it cannot be told.',
  'feature.rule.why.phase': 'It shows {phase}.',
  'feature.rule.silence.comment': 'Write the reason in a comment above the entry, or for the whole file:',
  'feature.rule.silence.reason': 'why this is meant',
  'feature.rule.silence.settings':
    '`until 2027-06-30` after the rule id makes the comment expire. For all files of a folder, write `{rule}: off` below `rules:` in a `.bizharc.yaml`, or set `"bizha.rules": {setting}` in the editor.',
  'feature.rule.silence.never':
    'It cannot be silenced, switched off or accepted in a baseline, because {why}. Its severity can be moved: `{rule}: warning` below `rules:` in a `.bizharc.yaml`, or `"bizha.rules": {setting}` in the editor.',
  'feature.rule.silence.never.C': 'it reports what cannot work',
  'feature.rule.silence.never.M': 'other conclusions rest on what it reports',
  'feature.rule.sources.format': 'The format of the file itself.',
  'feature.rule.sources.none': 'Common practice; no page of the product documentation states it.',
  'feature.rule.fixes.none': 'None: what to do depends on facts that the file does not hold.',
  'feature.rule.fixes.safe': '{title} (safe: part of *Fix all*)',
  'feature.rule.applies.all': 'Every version and edition that the format knows.',

  'feature.rule.index.title': 'Rules',
  'feature.rule.index.intro':
    '{n} rules. Severity is that of a group with `availabilityGoal: high`. Kinds: S redundancy gap, C cannot work or is not supported, R recommendation, M the file itself.',
  'feature.rule.index.head': '| rule | title | severity | kind |',
  'feature.rule.generated': 'This page is generated from the rule and its examples.',

  'feature.fix-all.title': 'Mend what is written wrong in this file',
  'feature.ignore.here': 'Ignore "{rule}" here with a reason',
  'feature.ignore.file': 'Ignore "{rule}" in this file',
} as const;
