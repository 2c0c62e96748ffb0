/** An isolated host with what only an in-process host can hold. A derived host type is no ground for a finding. */
import { type Operation, removeKey, setKey } from '../../syntax/edit/operation.ts';
import type { Place } from '../../syntax/node.ts';
import type { Message } from '../../text/message.ts';
import type { Host, Platform } from '../../topology/platform.ts';
import { handlerName } from '../facts/hosts.ts';
import { canTake, moveHandlers, moveOrchestrations, moveTitles } from '../fixes/moveContent.ts';
import { allHosts, defineRuleForEach } from '../forEach.ts';
import { describeRule, type Fix, fixOf, type Report } from '../rule.ts';

const rule = describeRule({
  id: 'host/isolated-content',
  kind: 'C',
  severity: 'error',
  title: 'Isolated host with content it cannot hold',
  says: {
    orchestrations: 'Isolated host "{host}" cannot contain orchestrations.',
    send: 'Isolated host "{host}" cannot run send handlers.',
    tracking: 'Isolated host "{host}" cannot host tracking.',
    default: 'Isolated host "{host}" cannot be the default host.',
  },
  matters:
    'An isolated host runs inside a foreign process, usually one of IIS, and can hold nothing but receive handlers. Orchestrations, sending and tracking need the BizTalk service of an in-process host.',
  fixes: {
    'move-tracking': 'Let the host "{host}" do the tracking',
    'move-default': 'Make "{host}" the default host instead',
  },
  subject: ['host'],
  sources: ['core/hosts', 'techref/msbts-host-isdefault-property-wmi'],
  scope: 'host',
});

export const isolatedContent = defineRuleForEach(rule, allHosts, ({ platform }, host) =>
  host.type === 'isolated' && host.typeStated ? faultsOf(platform, host) : undefined,
);

function* faultsOf(platform: Platform, host: Host): Iterable<Report> {
  const args = { host: host.name };
  const { orchestrations } = host;
  const send = host.handlers.filter((handler) => handler.direction === 'send');
  const { tracking, default: isDefault } = host.entry.values;
  if (orchestrations[0])
    yield fault(host, orchestrations[0].place, rule.say('orchestrations', args), () =>
      inProcessHosts(platform).map((target) =>
        moveFix(
          target,
          orchestrations.map((each) => each.name),
          moveOrchestrations(host, orchestrations, target.name),
        ),
      ),
    );
  if (send[0])
    yield fault(host, send[0].place, rule.say('send', args), () =>
      inProcessHosts(platform)
        .filter((target) => send.every((handler) => canTake(target, handler)))
        .map((target) => moveFix(target, send.map(handlerName), moveHandlers(host, send, target.name))),
    );
  if (tracking?.value)
    yield fault(host, tracking.place, rule.say('tracking', args), () =>
      trackingHosts(platform).map((target) => markFix(host, target, 'tracking')),
    );
  if (isDefault?.value)
    yield fault(host, isDefault.place, rule.say('default', args), () =>
      inProcessHosts(platform).map((target) => markFix(host, target, 'default')),
    );
}

function fault(host: Host, place: Place, text: Message, fixes: () => readonly Fix[]): Report {
  return { entity: host.id, place, message: text, fixes };
}

function inProcessHosts(platform: Platform): readonly Host[] {
  return platform.hosts.filter((host) => host.type === 'in-process' && host.entry.values.retired?.value !== true);
}

/** Those that track already, else all that could. */
function trackingHosts(platform: Platform): readonly Host[] {
  const possible = inProcessHosts(platform);
  const tracking = possible.filter((host) => host.tracking);
  return tracking.length > 0 ? tracking : possible;
}

function moveFix(target: Host, items: readonly string[], operations: readonly Operation[]): Fix {
  return { title: moveTitles('move-content', { items, host: target.name }), operations };
}

function markFix(host: Host, target: Host, key: 'tracking' | 'default'): Fix {
  const args = { host: target.name };
  return fixOf(key === 'tracking' ? rule.fix('move-tracking', args) : rule.fix('move-default', args), [
    removeKey(['hosts', host.name, key]),
    setKey(['hosts', target.name, key], true),
  ]);
}
