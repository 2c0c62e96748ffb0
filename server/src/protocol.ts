/**
 * What client and server say to each other beyond the Language Server Protocol: types only, so that neither side pulls
 * the other's code into its bundle. Everything is plain JSON, and every text in it is ready to be shown.
 */

/** Zero-based lines and UTF-16 characters, as in the Language Server Protocol. */
export interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}

export interface ProtocolRange {
  readonly start: ProtocolPosition;
  readonly end: ProtocolPosition;
}

export type NodeSeverity = 'error' | 'warning' | 'information' | 'hint';
export type NodeScope = 'systemwide' | 'host' | 'application' | 'server' | 'none';
export type NodePhase = 'run' | 'start' | 'change' | 'delayed';

/** How many findings there are of each severity; silenced ones are not counted. */
export type FindingCounts = Readonly<Record<NodeSeverity, number>>;

/**
 * What a node of a tree stands for. `scope`: a group of components that reach equally far. `apart`: a group of components
 * that are listed apart (cannot tell, partner-owned, down already). `component`: something that can fail.
 * `workload`: what stops with its parent. `pair`: components that stop something together. `section`: a section of the
 * file. `entry`: an entry, nested ones too. `note`: a line of explanation.
 */
export type NodeKind =
  | 'scope'
  | 'apart'
  | 'component'
  | 'workload'
  | 'pair'
  | 'section'
  | 'entry'
  | 'hostInstance'
  | 'note';

/** What takes long to find out, and so is asked for only when somebody wants to see it. */
export type NodeQuestion =
  /** The pairs of components that stop a host, an application or a workload, by its id; all workloads without one. */
  | { readonly of: 'pairs'; readonly for?: string }
  /** What stops while all servers restart in turn, with components down. */
  | { readonly of: 'reboot'; readonly failed: readonly string[] };

/** One node of a tree, with everything below it. */
export interface TreeNode {
  /** Unique in its tree, and the same after an edit that leaves the thing as it is. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  /** Shown dimmed behind the label. */
  readonly description?: string;
  /** Markdown, without HTML and command links. */
  readonly tooltip?: string;
  /** The name of a codicon, such as `server`. */
  readonly icon: string;
  /** The entity or workload, `kind:name`, as in findings and on the command line. Absent for groups and notes. */
  readonly entity?: string;
  /** Ids of components that fail together, where the node stands for their failure and there is more than one. */
  readonly failed?: readonly string[];
  /** Where it stands in the file: the line to go to, and the place to ask for code actions when `fixable`. */
  readonly range?: ProtocolRange;
  /** The worst of the findings on it and below it; absent when there is none. */
  readonly severity?: NodeSeverity;
  /** The findings on the entity itself, not on those below it. */
  readonly findings: FindingCounts;
  /** Whether a finding on it has a fix: code actions (`quickfix`) at `range` offer it. */
  readonly fixable: boolean;
  /** Whether its failure alone stops a workload. */
  readonly singlePoint: boolean;
  /** How far its failure reaches, and when; absent where nothing can fail. */
  readonly scope?: NodeScope;
  readonly phase?: NodePhase;
  /** Whether the node is better shown open at first. */
  readonly expanded: boolean;
  readonly children: readonly TreeNode[];
  /** What `bizha/children` answers with the children; `children` is empty then. */
  readonly question?: NodeQuestion;
}

/** What one says of a file in a line. */
export interface DocumentSummary {
  /** The name of the group, when it is stated. */
  readonly group: string | undefined;
  readonly findings: FindingCounts;
  /** How many single points of failure there are. */
  readonly singlePoints: number;
  /** The worst of their scopes; `none` when there is none. */
  readonly worst: NodeScope;
}

/** The file whose tree is wanted: an open document, or a topology file of the workspace. */
export interface TreeParams {
  readonly uri: string;
}

export interface TreeResult {
  /**
   * `ready`: the tree is there. `empty`: the file says nothing yet. `unreadable`: it is so broken or so large that there
   * is no model. `missing`: there is no such file. `nodes` is empty but for `ready`.
   */
  readonly state: 'ready' | 'empty' | 'unreadable' | 'missing';
  /** The version of the open document that the tree was computed from; `null` for a file that is not open. */
  readonly version: number | null;
  readonly summary: DocumentSummary;
  readonly nodes: readonly TreeNode[];
}

/** The children that a node has come without. */
export interface ChildrenParams {
  readonly uri: string;
  readonly question: NodeQuestion;
}

export interface ChildrenResult {
  /** The version that the answer is about; `null` for a file that is not open. */
  readonly version: number | null;
  readonly nodes: readonly TreeNode[];
}

/** What happens to a workload, worst first. */
export type WorkloadState = 'stopped' | 'stops at restart' | 'delayed' | 'reduced';

export interface SimulationParams {
  /** An open document. */
  readonly uri: string;
  /** Ids of the components that fail together. */
  readonly failed: readonly string[];
  /** Whether everything that survives restarts now. */
  readonly restart: boolean;
}

export interface SimulationResult {
  readonly version: number | null;
  readonly failed: readonly string[];
  readonly scope: NodeScope;
  readonly phase: NodePhase;
  /** What failed and how far it reaches, in a line. */
  readonly title: string;
  /** The workloads by outcome, worst first. */
  readonly nodes: readonly TreeNode[];
  /** What to show in the editor. */
  readonly marks: readonly { readonly range: ProtocolRange; readonly outcome: WorkloadState; readonly text: string }[];
}

/** A component to pick for a simulation. */
export interface FailableComponent {
  readonly id: string;
  readonly name: string;
  readonly kindName: string;
  /** How far its failure alone reaches. */
  readonly reach: string;
  /** Whether the name at the position of the question stands for it. */
  readonly here?: boolean;
}

/** What can fail in an open document. */
export interface FailableParams extends TreeParams {
  readonly position?: ProtocolPosition;
}

/** The command behind a code lens; the client registers it. Arguments: the document's URI, a component's id or several. */
export type SimulateCommand = 'bizha.simulateFailureOf';

/** Requests of the client. */
export interface BizhaRequests {
  /** What stops what: components by the scope of their failure. */
  readonly 'bizha/scopes': { readonly params: TreeParams; readonly result: TreeResult };
  /** What there is: sections, entries, and host instances under servers and under hosts. */
  readonly 'bizha/components': { readonly params: TreeParams; readonly result: TreeResult };
  /**
   * What takes long. Answered after the diagnostics of the same version; fails with `ContentModified` when a newer version
   * has come meanwhile. `null` for a file that is not there.
   */
  readonly 'bizha/children': { readonly params: ChildrenParams; readonly result: ChildrenResult | null };
  /** What stops when components fail together; `null` for a file that is not open. */
  readonly 'bizha/simulate': { readonly params: SimulationParams; readonly result: SimulationResult | null };
  /** What can be picked for a simulation. */
  readonly 'bizha/failable': { readonly params: FailableParams; readonly result: readonly FailableComponent[] };
}

/** Notifications of the server. */
export interface BizhaNotifications {
  /**
   * What the trees of a file would show may have changed: it was edited, opened, closed, or changed on disk. Sent after
   * its diagnostics, at most once for each version. `version` is `null` for a file that is not open.
   */
  readonly 'bizha/topologyChanged': { readonly uri: string; readonly version: number | null };
}

/** What the server reads of the settings `bizha.*`, by `workspace/configuration` and at start. */
export interface BizhaSettings {
  readonly validate: { readonly enable: boolean };
  /** Severity by rule id or family; `off` for rules that can be switched off. */
  readonly rules: Readonly<Record<string, NodeSeverity | 'off'>>;
}

/** What a client may say of itself in `initializationOptions`, beside the settings; ours does. */
export interface ClientTraits {
  /**
   * The address of a rule's page, with `{rule}` for its id, as in `file:///usr/share/bizha/rules/{rule}.md`. Without it
   * nothing links to those pages.
   */
  readonly rulePage?: string;
  /** Whether a hover shows the diagnostics under the pointer by itself, so that the server need not say them again. */
  readonly hoverShowsDiagnostics?: boolean;
  /** Whether it has the command `bizha.simulateFailureOf`. */
  readonly simulates?: boolean;
}

/** What our client sends as `initializationOptions`. */
export type BizhaInitializationOptions = BizhaSettings & { readonly client?: ClientTraits };

/** `data` of a diagnostic: what it is about, for whoever offers more than its fixes. */
export interface DiagnosticData {
  /** The id of the rule. */
  readonly rule: string;
  /** `kind:name`, `group` or `file`. */
  readonly entity: string;
}
