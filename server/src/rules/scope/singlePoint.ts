/** A component whose loss stops a whole host, or everything, and of which no other rule speaks. */
import { componentName } from '../../failure/displayName.ts';
import { type ScopeRow, singlePoints } from '../../failure/scopeTable.ts';
import type { Message } from '../../text/message.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';
import { unspokenLosses } from './unspokenLosses.ts';

const rule = describeRule({
  id: 'scope/single-point',
  kind: 'S',
  severity: 'warning',
  title: 'Single point of failure',
  says: {
    all: '"{name}" is a single point of failure. Without it everything stops.',
    'all-at-restart': '"{name}" is a single point of failure. Without it nothing comes back after a restart.',
    host: '"{name}" is a single point of failure. Without it {hosts} {stop}.',
    'host-at-restart': '"{name}" is a single point of failure. Without it {hosts} cannot restart.',
    stops: 'stops',
    stop: 'stop',
  },
  matters:
    'What is needed has nothing beside it that could take over, and no other finding says so. A simulation of its loss shows the way to what stops.',
  subject: [
    'server',
    'service',
    'hostInstance',
    'sqlInstance',
    'masterSecretServer',
    'storage',
    'loadBalancer',
    'fileShare',
    'externalSystem',
    'hypervisor',
    'rack',
    'availabilityZone',
    'site',
  ],
  graph: true,
  afterOthers: true,
  sources: ['tg/planning-for-high-availability2'],
  scope: 'graph',
});

export const singlePoint = defineRule(rule, function* ({ answers, platform }, said = []) {
  const wide = singlePoints(answers).filter(({ scope }) => scope === 'systemwide' || scope === 'host');
  if (wide.length === 0) return;
  for (const { row, hosts } of unspokenLosses({ answers, platform }, wide, said)) {
    const { component, scope, phase } = row;
    yield reportOn(component, textFor(row, hosts), {
      ...(scope === 'systemwide' ? { severity: 'error' as const } : {}),
      scope,
      phase,
    });
  }
});

function textFor({ component, scope, phase }: ScopeRow, hosts: readonly string[]): Message {
  const name = componentName(component);
  if (scope === 'systemwide') return phase === 'run' ? rule.say('all', { name }) : rule.say('all-at-restart', { name });
  if (phase !== 'run') return rule.say('host-at-restart', { name, hosts });
  return rule.say('host', { name, hosts, stop: hosts.length === 1 ? rule.say('stops') : rule.say('stop') });
}
