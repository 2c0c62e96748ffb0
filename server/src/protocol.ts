/**
 * What client and server say to each other beyond the Language Server Protocol: types only, so that neither side pulls
 * the other's code into its bundle. Everything is plain JSON, and every text in it is ready to be shown.
 */

import type { View } from './analysis/snapshot.ts';
import type { Outcome, Phase, Scope } from './failure/model.ts';
import type { DiagramAnswer, DiagramQuestion, DiagramWish } from './features/diagram/diagramQuestion.ts';
import type { ExportedDrawing, ExportFormat } from './features/diagram/exportDrawing.ts';
import type { ShapeFacts } from './features/diagram/shapeFacts.ts';
import type { DocumentSummary } from './features/documentSummary.ts';
import type { SeverityCounts } from './features/findingIndex.ts';
import type { TreeItemKind, TreeQuestion } from './features/trees/treeItem.ts';
import type { Severity } from './rules/rule.ts';

export type { DocumentSummary } from './features/documentSummary.ts';

/** Which of its two views of a file: `as planned`, with everything in it, or `today`, without what is only planned. */
export type TopologyViewName = View;

/** Zero-based lines and UTF-16 characters, as in the Language Server Protocol. */
export interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}

export interface ProtocolRange {
  readonly start: ProtocolPosition;
  readonly end: ProtocolPosition;
}

export type NodeSeverity = Severity;
export type NodeScope = Scope;

/** How many findings there are of each severity; silenced ones are not counted. */
export type FindingCounts = SeverityCounts;

/**
 * What a node of a tree stands for. `scope`: a group of components that reach equally far. `apart`: a group of components
 * that are listed apart (redundant, partner-owned, down already). `component`: something that can fail.
 * `workload`: what stops with its parent. `pair`: components that stop something together. `fix`: a change. `section`: a section of the
 * file. `entry`: an entry, nested ones too. `note`: a line of explanation.
 */
export type NodeKind = TreeItemKind;

/**
 * What takes long to find out, and so is asked only when it is to be shown. `fixes`: the changes that remove most. `pairs`: the pairs of components that stop a
 * host, an application or a workload, by its id; all workloads without one. `reboot`: what stops while all servers restart
 * in turn, with components down: beyond what their failure has stopped.
 */
export type NodeQuestion = TreeQuestion;

/** JSON has no `undefined`: on the wire those members are absent. */
type Maybe<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

/** One node of a tree. Where it stands and its tooltip are asked for apart, so that an edit elsewhere leaves it as it is. */
export interface TreeNode
  extends Maybe<{
    /** Shown dimmed after the label. */
    readonly description: string;
    /** What it is, where the icon alone says so: for those who cannot see it. */
    readonly kindName: string;
    /** Markdown, without HTML and command links; only where all of an answer comes at once. */
    readonly tooltip: string;
    /** The line to go to; only where all comes at once. */
    readonly range: ProtocolRange;
    /** Where to ask for code actions when `fixable`; only where all comes at once. */
    readonly fixRanges: readonly ProtocolRange[];
    /** Whether it stands somewhere in the file. */
    readonly placed: boolean;
    /** The entity or workload, `kind:name`, as in findings and on the command line. Absent for groups and notes. */
    readonly entity: string;
    /** Ids of components that fail together, where the node stands for their failure and there is more than one. */
    readonly failed: readonly string[];
    /** The worst of the findings on it and below it; absent when there is none. */
    readonly severity: NodeSeverity;
    /** The findings on the entity itself, not on those below it; absent when there is none. */
    readonly findings: FindingCounts;
    /** Whether a finding on it, or on what goes with it, has a fix: code actions (`quickfix`) at `fixRanges` offer it. */
    readonly fixable: boolean;
    /** The title of the one fix that it stands for, and how many single points and pairs that removes. */
    readonly fix: { readonly title: string; readonly removes: number };
    /** Whether its failure alone stops a workload; of a group, whether there is one like that in it. */
    readonly singlePoint: boolean;
    /** How far its failure reaches; absent where nothing can fail. */
    readonly scope: NodeScope;
    /** Whether the node is better shown open at first. */
    readonly expanded: boolean;
    /** Whether it has children. */
    readonly hasChildren: boolean;
    /** Its children, where all comes at once. */
    readonly children: readonly TreeNode[];
    /** What `bizha/children` answers with its children. */
    readonly question: NodeQuestion;
  }> {
  /** Unique in its tree, and the same after an edit that leaves the thing as it is. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  /** The name of a codicon, such as `server`. */
  readonly icon: string;
}

/** An open document, or a topology file of the workspace. */
export interface FileParams {
  readonly uri: string;
}

/** A level of a tree: the children of a node, or the roots. */
export interface LevelParams {
  /** The id of the node; absent for the roots. */
  readonly parent?: string | undefined;
  /** The `resultId` of the level that the client holds: when nothing has changed, it is not sent again. */
  readonly previousResultId?: string | undefined;
}

export interface TreeParams extends FileParams {
  /** The levels that are wanted; the roots when absent. */
  readonly levels?: readonly LevelParams[];
}

export interface TreeLevel {
  /** The node that has these children; absent for the roots. */
  readonly parent?: string | undefined;
  readonly resultId: string;
  readonly nodes: readonly TreeNode[];
}

export interface TreeResult {
  /**
   * `ready`: the tree is there. `empty`: the file says nothing yet. `unreadable`: it is so broken or so large that there
   * is no model. `missing`: there is no such file. But for `ready` there are no nodes.
   */
  readonly state: 'ready' | 'empty' | 'unreadable' | 'missing';
  /** The version of the open document that the tree was computed from; `null` for a file that is not open. */
  readonly version: number | null;
  /** The name of the group, when it is stated. */
  readonly group?: string | undefined;
  readonly view: TopologyViewName;
  /** How many single points of failure there are, by their causes: what stands on another one is not counted. */
  readonly causes: number;
  /** The wanted levels, without those that are unchanged and those whose node is not there. */
  readonly levels: readonly TreeLevel[];
}

/** A node of one of the two trees. */
export interface NodeParams extends FileParams {
  readonly tree: 'scopes' | 'components';
  readonly id: string;
}

/** What a node is shown without until it is pointed at. */
export type NodeResult = Pick<TreeNode, 'tooltip' | 'range' | 'fixRanges'>;

/** The children that a node has come without. */
export interface ChildrenParams extends FileParams {
  readonly question: NodeQuestion;
  /** The `resultId` of the answer that the client holds: when nothing has changed, its nodes are not sent again. */
  readonly previousResultId?: string | undefined;
}

export interface ChildrenResult {
  /** The version that the answer is about; `null` for a file that is not open. */
  readonly version: number | null;
  readonly resultId: string;
  /** With their tooltips, ranges and children; absent when they are those of `previousResultId`. */
  readonly nodes?: readonly TreeNode[];
}

/** What happens to a workload, worst first. */
export type WorkloadState = Exclude<Outcome, 'running'>;

/** What is marked at a line: that it failed itself, or what becomes of it. */
export type MarkState = 'failed' | WorkloadState;

export interface SimulationParams extends FileParams {
  /** Ids of the components that fail together. */
  readonly failed: readonly string[];
  /** Whether everything that survives restarts now. */
  readonly restart: boolean;
  /** With nothing failed: all servers restart, one after the other. As Markdown, also while a failure lasts. */
  readonly reboot?: boolean;
}

/** A simulation as Markdown: the answer, promises broken, workloads, how they come back, the rolling reboot if wanted. */
export interface SimulationMarkdownResult {
  readonly markdown: string;
}

export interface SimulationResult {
  readonly version: number | null;
  readonly view: TopologyViewName;
  readonly failed: readonly string[];
  readonly scope: NodeScope;
  readonly phase: Phase;
  /** What stops after a while, where that is more. */
  readonly later?: NodeScope;
  /** The answer in a sentence. */
  readonly title: string;
  /**
   * The answer, what it rests on, promises broken, workloads by outcome, worst first, how they come back; with their
   * tooltips, ranges and children.
   */
  readonly nodes: readonly TreeNode[];
  /** What to show in the editor; what failed comes first. */
  readonly marks: readonly { readonly range: ProtocolRange; readonly outcome: MarkState; readonly text: string }[];
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

/** What can fail in a file. */
export interface FailableParams extends FileParams {
  readonly position?: ProtocolPosition;
}

export interface ImportParams extends FileParams {
  /** The files to import, by their addresses. */
  readonly files: readonly string[];
  /** The environment whose settings fill the placeholders of a master file. */
  readonly environment?: string | undefined;
}

/** Why nothing is imported. */
export interface ImportProblem {
  /** The file that is meant, and the place in it, where there is one. */
  readonly uri?: string;
  readonly position?: ProtocolPosition;
  readonly message: string;
}

/** What an import would make of a topology; the file itself stays as it is. */
export interface ImportProposal {
  readonly version: number | null;
  /** Why nothing is proposed; empty when something is. */
  readonly problems: readonly ImportProblem[];
  /** The environments to choose from, where the files have several and none was chosen. */
  readonly environments: readonly string[];
  /** The whole text. */
  readonly topology: string;
  /** What makes that text of the one that is there; empty when nothing is new. */
  readonly edits: readonly { readonly range: ProtocolRange; readonly newText: string }[];
  /** Markdown: what was imported, what is still unknown and how to obtain it. */
  readonly summary: string;
}

/** An error or warning of a file as planned. */
export interface PlannableGap {
  readonly id: string;
  readonly text: string;
  readonly range: ProtocolRange;
  /** What would be planned; absent where somebody has to decide. */
  readonly change?: string;
}

export type GapsResult = readonly PlannableGap[];

export interface PlanParams extends FileParams {
  /** The ids of the gaps for which something is to be planned; all of them when absent. */
  readonly gaps?: readonly string[];
}

export interface PlanResult {
  readonly version: number | null;
  readonly edits: readonly { readonly range: ProtocolRange; readonly newText: string }[];
  /** The titles of the changes, in the order in which they were made. */
  readonly changes: readonly string[];
  /** How many gaps the plan closes, and how many need a decision. */
  readonly sentence: string;
}

export type DiagramParams = FileParams & DiagramQuestion;
export type DiagramResult = DiagramAnswer;
export type DiagramTheme = DiagramQuestion['theme'];
export type DiagramFormat = ExportFormat;
export type DiagramExportResult = ExportedDrawing;

export interface DiagramAtParams extends FileParams {
  readonly position: ProtocolPosition;
  /** The drawing that is shown. */
  readonly resultId: string;
}

/** The shape of what stands at a position. */
export type DiagramAtResult = Pick<DiagramShapeParams, 'id'>;

export interface DiagramShapeParams extends FileParams, Pick<DiagramWish, 'failed' | 'restart'> {
  readonly id: string;
}

/** What is said of a shape when it is selected. */
export interface DiagramShapeResult extends Omit<ShapeFacts, 'place'> {
  readonly version: number | null;
  /** Where it stands in the file. */
  readonly range: ProtocolRange;
}

export interface DiagramExportParams extends FileParams, DiagramWish {
  readonly format: DiagramFormat;
  readonly theme: DiagramTheme;
}

/** The command of a code lens; the client registers it. Arguments: the document's URI, a component's id or several. */
export type SimulateCommand = 'bizha.simulateFailureOf';

/** Requests of the client. */
export interface BizhaRequests {
  /** What stops what: components by the scope of their failure. */
  readonly 'bizha/scopes': { readonly params: TreeParams; readonly result: TreeResult };
  /** What there is: sections, entries, and host instances under servers and under hosts. */
  readonly 'bizha/components': { readonly params: TreeParams; readonly result: TreeResult };
  /** What a node of these trees is shown without; `null` for one that is not there. */
  readonly 'bizha/treeNode': { readonly params: NodeParams; readonly result: NodeResult | null };
  /**
   * What takes long. Answered after the diagnostics of the same version; fails with `ContentModified` when a newer version
   * has come meanwhile. `null` for a file that is not there.
   */
  readonly 'bizha/children': { readonly params: ChildrenParams; readonly result: ChildrenResult | null };
  /** What stops when components fail together; `null` for a file that is not there. */
  readonly 'bizha/simulate': { readonly params: SimulationParams; readonly result: SimulationResult | null };
  /** The same as Markdown; `null` for a file that is not there. */
  readonly 'bizha/simulationMarkdown': {
    readonly params: SimulationParams;
    readonly result: SimulationMarkdownResult | null;
  };
  /** What can be picked for a simulation. */
  readonly 'bizha/failable': { readonly params: FailableParams; readonly result: readonly FailableComponent[] };
  /**
   * The picture of a file, or what has changed in it. Answered after the diagnostics of the same version; fails with
   * `ContentModified` when a newer version has come meanwhile.
   */
  readonly 'bizha/diagram': { readonly params: DiagramParams; readonly result: DiagramResult };
  /** The shape of what stands at a position; `null` where there is none. */
  readonly 'bizha/diagramAt': { readonly params: DiagramAtParams; readonly result: DiagramAtResult | null };
  /** What is said of a shape; `null` for a summary, and for one that is not there. */
  readonly 'bizha/diagramShape': { readonly params: DiagramShapeParams; readonly result: DiagramShapeResult | null };
  /** The picture as a file; `null` where there is nothing to draw. */
  readonly 'bizha/diagramExport': { readonly params: DiagramExportParams; readonly result: DiagramExportResult | null };
  /** What can be imported into a topology; one that is not there is new. Fails with `ContentModified` when it changes meanwhile. */
  readonly 'bizha/import': { readonly params: ImportParams; readonly result: ImportProposal };
  /** What could be planned, and what needs a decision. */
  readonly 'bizha/gaps': { readonly params: FileParams; readonly result: GapsResult };
  /** The edits of a plan; `null` for a file that is not there. */
  readonly 'bizha/plan': { readonly params: PlanParams; readonly result: PlanResult | null };
}

/** Notifications of the server. */
export interface BizhaNotifications {
  /** What the status of an open document says; sent after the diagnostics of each version. */
  readonly 'bizha/summary': DocumentSummary & { readonly uri: string; readonly version: number };
  /**
   * What the trees of a file would show may have changed: it was edited, opened, closed, or changed on disk. Sent after
   * its diagnostics, at most once for each version. `version` is `null` for a file that is not open.
   */
  readonly 'bizha/topologyChanged': { readonly uri: string; readonly version: number | null };
  /** How much of an import into a topology is done, from 0 to 1. */
  readonly 'bizha/importProgress': { readonly uri: string; readonly share: number };
  /** The topology files of the workspace, sorted; sent when they have been looked for, and when there are others. */
  readonly 'bizha/topologies': { readonly uris: readonly string[] };
}

/** Notifications of the client. */
export interface ClientNotifications {
  /** From now on everything is shown in this view: findings, trees, lenses, hovers and simulations. */
  readonly 'bizha/view': { readonly view: TopologyViewName };
}

/** `data` of a diagnostic: what it is about, for clients that offer more than its fixes. */
export interface DiagnosticData {
  /** The id of the rule. */
  readonly rule: string;
  /** `kind:name`, `group` or `file`. */
  readonly entity: string;
}
