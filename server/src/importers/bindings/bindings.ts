/**
 * Binding files (`BindingInfo`): whole group, single application, wizard fragment, BTDF master. Takes names, adapters, hosts
 * and addresses; transport data, filters, descriptions and comments are passed over unread.
 */
import type { Message } from '../../text/message.ts';
import { message } from '../importMessages.ts';
import type { ImportProblem } from '../importResult.ts';
import { type Inventory, newInventory } from '../inventory.ts';
import { flagFrom, freeNames, nameFrom } from '../read/names.ts';
import { type Attributes, readXml, type Shape } from '../read/xml.ts';
import { bindingNotes, type Seen } from './bindingNotes.ts';
import { capabilitiesFrom } from './capabilities.ts';
import { conditionalBlocks } from './conditionalBlocks.ts';
import { placeholders } from './placeholders.ts';
import {
  type Location,
  type Orchestration,
  type SendPort,
  stateHost,
  stateLocation,
  stateOrchestrations,
  stateSendPort,
  type Transport,
} from './stateArtefacts.ts';

const transport: Shape = {
  Address: 'text',
  TransportType: {},
  OrderedDelivery: 'text',
  SendHandler: { TransportType: {} },
};

const shape: Shape = {
  BindingInfo: {
    Timestamp: 'text',
    ModuleRefCollection: { ModuleRef: { Services: { Service: { Host: {} } } } },
    SendPortCollection: {
      SendPort: {
        PrimaryTransport: transport,
        SecondaryTransport: transport,
        OrderedDelivery: 'text',
        ApplicationName: 'text',
      },
    },
    DistributionListCollection: { DistributionList: {} },
    ReceivePortCollection: {
      ReceivePort: {
        ReceiveLocations: {
          ReceiveLocation: {
            Address: 'text',
            ReceiveLocationTransportType: {},
            ReceiveHandler: { TransportType: {} },
          },
        },
        ApplicationName: 'text',
      },
    },
  },
};

/** Elements that stand at one place only: elsewhere the file is of another kind that resembles this one. */
const misplaced = /^(?:SendPort|ReceivePort|ReceiveLocation|BindingInfo)$/;

/** Elements of the schema that hold data of their own, which can look like anything. */
const data = /Data$|^(?:Filter|Transforms|Description|PartyCollection|TrackedSchemas|Ports|SendPorts|Roles)$/;

/** Reads a binding file. `values` fills the placeholders of a BTDF master. */
export function* readBindings(
  path: string,
  pieces: Iterable<string>,
  values: ReadonlyMap<string, string> | undefined,
): Generator<void, Inventory | ImportProblem> {
  const inventory = newInventory(path, 'bindings');
  const fill = placeholders(values);
  const conditions = conditionalBlocks(values);
  const seen: Seen = {
    unbound: 0,
    withoutHost: 0,
    dynamic: 0,
    withoutApplication: 0,
    conditional: 0,
    freeName: freeNames(),
  };
  const services: Orchestration[] = [];
  const applications = new Set<string>();
  let module = { name: '', version: '' };
  let moduleApplication: string | undefined;
  let service: Orchestration | undefined;
  let port: SendPort | undefined;
  let primary: Transport | undefined;
  let secondary: Transport | undefined;
  let current: Transport | undefined;
  let locations: Location[] = [];

  const name = (raw: string | undefined): string | undefined => nameFrom(raw === undefined ? raw : fill.text(raw));

  const open = (element: string, attributes: Attributes, parent: string): 'skip' | Message | undefined => {
    switch (element) {
      case 'ModuleRef': {
        const whole = name(attributes['Name']) ?? '';
        const application = /^\[Application:(.*)\]$/s.exec(whole)?.[1];
        if (application !== undefined) moduleApplication = nameFrom(application);
        module = { name: whole, version: nameFrom(attributes['Version']) ?? '' };
        return undefined;
      }
      case 'Service': {
        const serviceName = name(attributes['Name']);
        service =
          serviceName === undefined
            ? undefined
            : { name: serviceName, module: module.name, version: module.version, application: moduleApplication };
        if (service) services.push(service);
        return undefined;
      }
      case 'Host': {
        const host = name(attributes['Name']);
        if (host === undefined) return undefined;
        if (service) service.host = host;
        stateHost(inventory, host, attributes['Type'], flagFrom(attributes['Trusted']));
        return undefined;
      }
      case 'SendPort':
        port = { name: name(attributes['Name']) ?? '', dynamic: flagFrom(attributes['IsStatic']) === false };
        primary = secondary = undefined;
        return undefined;
      case 'ReceivePort':
        inventory.receivePorts++;
        port = { name: name(attributes['Name']) ?? '', dynamic: false };
        locations = [];
        return undefined;
      case 'PrimaryTransport':
        current = primary = {};
        return undefined;
      case 'SecondaryTransport':
        current = secondary = {};
        return undefined;
      case 'ReceiveLocation': {
        const location: Location = { name: name(attributes['Name']) };
        locations.push(location);
        current = location;
        return undefined;
      }
      case 'DistributionList':
        inventory.sendPortGroups++;
        return 'skip';
      case 'TransportType':
      case 'ReceiveLocationTransportType':
        if (current) takeTransportType(current, name(attributes['Name']), attributes, parent.endsWith('Handler'));
        return undefined;
      case 'SendHandler':
      case 'ReceiveHandler':
        if (current) {
          current.host = name(attributes['Name']);
          current.trusted = flagFrom(attributes['HostTrusted']);
        }
        return undefined;
      default:
        return undefined;
    }
  };

  const close = (element: string, text: string, parent: string): void => {
    switch (element) {
      case 'Timestamp':
        inventory.written = Date.parse(text.trim()) || 0;
        break;
      case 'Address':
        if (current) current.address = fill.text(text);
        break;
      case 'OrderedDelivery':
        if (flagFrom(text) !== true) break;
        if (parent === 'SendPort' && port) port.ordered = true;
        else if (current) current.ordered = true;
        break;
      case 'ApplicationName':
        if (port) port.application = name(text);
        if (port?.application !== undefined) applications.add(port.application);
        break;
      case 'PrimaryTransport':
      case 'SecondaryTransport':
      case 'ReceiveLocation':
        current = undefined;
        break;
      case 'SendPort':
        if (port && port.name !== '') stateSendPort(inventory, seen, port, primary, secondary);
        break;
      case 'ReceivePort':
        for (const location of locations) stateLocation(inventory, seen, port?.application, port?.name ?? '', location);
        break;
    }
  };

  const problem = yield* readXml(pieces, {
    shape,
    open,
    close,
    other: (element, parent) => {
      const isMisplaced =
        misplaced.test(element) ||
        (/^(?:Send|Receive)Port$/.test(parent) && /^(?:Address|TransportType)$/.test(element));
      if (!isMisplaced && data.test(element)) return 'skip';
      return isMisplaced ? message('import.bindings-shape', { element }) : undefined;
    },
    comment: (comment) => {
      const address = conditions.comment(comment);
      if (address !== undefined && current) current.address ??= fill.text(address);
    },
  });
  if (problem) return problem;
  const only = applications.size === 1 ? [...applications][0] : undefined;
  stateOrchestrations(inventory, seen, services, only);
  seen.conditional = conditions.undecided();
  if (fill.isMaster() || conditions.any()) inventory.kind = 'btdf';
  inventory.unknown.push(...bindingNotes(inventory, seen, fill.open()));
  return inventory;
}

function takeTransportType(
  transport: Transport,
  adapter: string | undefined,
  attributes: Attributes,
  ofHandler: boolean,
): void {
  if (ofHandler) transport.handlerAdapter = adapter;
  else transport.adapter = adapter;
  transport.capabilities ??= capabilitiesFrom(attributes['Capabilities']);
  transport.classId ??= attributes['ConfigurationClsid']?.replace(/[{}]/g, '').toLowerCase();
}
