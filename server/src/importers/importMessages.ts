/** What the import says: what was wrong with a file, what it cannot tell, and what two sources disagree about. */
import { defineMessages } from '../text/message.ts';

const importMessages = {
  // Why nothing was imported, and what to export instead.
  'import.not-well-formed':
    'The file is not well-formed XML here: it may be cut off, edited by hand or a template. Export it again, for instance with "BTSTask ExportBindings".',
  'import.ampersand':
    'An "&" is not escaped here, as editing by hand leaves it: it has to be "&amp;". Export the file again, or mend it.',
  'import.doctype': 'The file has a document type, which no export has and which is not read. Export it again.',
  'import.too-deep': 'The file nests its parts deeper than any export does. Export it again.',
  'import.wrong-root':
    'The file is XML with the root "{root}", which is no export of BizTalk Server that can be imported. Export bindings with "BTSTask ExportBindings", or run the collector script.',
  'import.bindings-shape':
    'The file looks like a binding file, but "{element}" does not stand where binding files have it. Export it with "BTSTask ExportBindings".',
  'import.json': 'The file is not valid JSON here. Write it again with "ConvertTo-Json", or run the collector script.',
  'import.table':
    'The file is a table with a row that does not fit its head. Write it again with "Export-Csv", or run the collector script.',
  'import.unknown-objects':
    'The file is JSON or CLIXML of objects that are not known: neither WMI of BizTalk Server, nor failover clusters, nor dbatools, nor the collector. Run the collector script.',
  'import.unknown-table':
    'The file is a text that is not known: neither "Export-Csv" of WMI or dbatools, nor a list of hosts. Run the collector script.',
  'import.no-objects': 'The file holds no objects. Write it again with "Export-Clixml", or run the collector script.',
  'import.sheet':
    'The workbook has no row "Environment Name:": it is no SettingsFileGenerator of BTDF. Save it as an XML spreadsheet.',
  'import.environment': 'The settings have no environment of that name: there are {environments}.',
  'import.binary':
    'The file is no text. Of an MSI, export the bindings instead: "BTSTask ExportBindings"; of a workbook, save an XML spreadsheet.',
  'import.empty': 'The file is empty. Export it again.',
  'import.too-large': 'The file has {size} MB; up to {limit} MB are imported. Export single applications instead.',
  'import.topology-too-large':
    'The topology would be larger than what can be checked. Import single applications into topologies of their own.',
  'import.into-broken': 'The topology is no valid YAML here: mend that first, nothing was added.',
  'import.two-groups':
    'These are two BizTalk groups: "{first}" in {firstFile} and "{second}" in {secondFile}. A topology describes one: import them apart.',

  // What a source cannot say, and how to obtain it.
  'import.unknown.instances':
    'The servers that run {hosts}: a binding file never tells. Run the collector script, or "BTSTask ExportSettings".',
  'import.unknown.platform':
    'Servers, databases, clusters, single sign-on and load balancers stand in no binding file. Run the collector script.',
  'import.unknown.placeholders':
    'The values of {names}: the placeholders are kept as they are. Import the settings of the environment with the file.',
  'import.unknown.no-handler': 'Ports or locations without a handler: {n}. Their host is not stated.',
  'import.unknown.dynamic':
    'Dynamic send ports: {n}. They use the default send handler of the adapter that is chosen at run time.',
  'import.unknown.unbound': 'Orchestrations that are bound to no host: {n}.',
  'import.unknown.application': 'Artefacts of which the file does not name the application: {n}.',
  'import.unknown.conditional':
    'Conditional blocks: {n}. What stands only in such comments was not read; import the file that the build makes.',
  'import.unknown.cluster-name':
    'Are {hosts} clustered? Only the names suggest it. Run the collector script, or state "clusterGroup".',
  'import.unknown.environment':
    'Which environment is meant: {environments}. Choose one with "--environment"; the placeholders are kept until then.',
  'import.unknown.settings':
    'Types of hosts, handlers, databases beside the management database, clusters and single sign-on. Run the collector script, and import bindings.',
  'import.unknown.hosts': 'Databases, clusters and single sign-on. Run the collector script.',
  'import.unknown.balancers': 'Load balancers stand in no export. Describe them under "loadBalancers".',
  'import.unknown.configuration':
    'The server on which the configuration was exported, other servers, and all later changes. Run the collector script.',
  'import.unknown.configured-secret':
    'The machine on which this was configured became the master secret server. Which one is it, and is it still? State "masterSecretServer".',
  'import.unknown.tokens': 'Values that a script fills in later were kept as they are.',
  'import.unknown.secret-server':
    'Is "{server}" the master secret server? WMI says only where single sign-on resides. State "masterSecretServer".',
  'import.unknown.wmi': 'Not in the file: {classes}. Run the collector script for all of them at once.',
  'import.unknown.cluster':
    'Hosts are clustered; WMI names their group, but not the cluster. Run the collector script with "-Cluster".',
  'import.unknown.cluster-called': 'The name of the cluster is not in the file. Add the output of "Get-Cluster".',
  'import.unknown.witness': 'What breaks a tie of votes in cluster "{cluster}": state "witness".',
  'import.unknown.network-name':
    'Under which name clients reach SQL Server in "{group}". Add "Get-ClusterResource | Get-ClusterParameter".',
  'import.unknown.second-secret':
    'Single sign-on is clustered in "{group}" too. Which one is the master secret server?',
  'import.unknown.columns': 'Columns that were not read: {columns}.',
  'import.unknown.missing': 'The collector could not read {classes}.',
  'import.unknown.version':
    'Which version of BizTalk Server this is: WMI says {version}, but that has no adapter "{adapter}". State "version", or give the adapter another name.',
  'import.unknown.sftp':
    'The adapter called SFTP in this group is not that of Microsoft. State under "adapters" what makes it available.',

  // What sources disagree about.
  'import.contradiction': '{at}: {file} says "{value}", {other} says "{kept}", which is kept.',
  'import.contradiction.topology': '{at}: the import says "{value}", the topology says "{kept}", which is kept.',
  'import.contradiction.listed': '{at}: {file} lists "{name}", {other} does not and is followed.',
  'import.contradiction.not-listed': '{at}: {other} lists "{name}" and is followed, {file} does not.',
  'import.only-earlier': '{application}: only {file} has "{name}", the later export has it not.',
  'import.only-there': '{at}: only the topology has "{name}".',
  'import.not-added': '{at}: it could not be added at that place in the file; add it by hand.',
} as const;

/** A message of the importers. */
export const message = defineMessages(importMessages);
