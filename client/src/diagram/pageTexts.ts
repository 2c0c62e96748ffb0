/** The words of the diagram's page. They are given to it when it is made, for it cannot translate. */
import { l10n } from 'vscode';

export function pageTexts() {
  return {
    search: l10n.t('Search the diagram'),
    filter: l10n.t('Filter'),
    layers: l10n.t('Layers'),
    layer: {
      receive: l10n.t('Receive'),
      process: l10n.t('Process'),
      send: l10n.t('Send'),
      data: l10n.t('Data'),
      infrastructure: l10n.t('Infrastructure'),
    },
    kinds: l10n.t('Kinds'),
    sites: l10n.t('Sites'),
    applications: l10n.t('Applications'),
    showAll: l10n.t('Show all'),
    today: l10n.t('Today'),
    asPlanned: l10n.t('As planned'),
    fit: l10n.t('Fit'),
    zoomIn: l10n.t('Zoom in'),
    zoomOut: l10n.t('Zoom out'),
    list: l10n.t('List'),
    export: l10n.t('Export'),
    copySvg: l10n.t('Copy as SVG'),
    copyPng: l10n.t('Copy as PNG'),
    copyMarkdown: l10n.t('Copy as Markdown'),
    saveSvg: l10n.t('Save as SVG…'),
    savePng: l10n.t('Save as PNG…'),
    saveDrawio: l10n.t('Save as draw.io…'),
    saveMermaid: l10n.t('Save as Mermaid…'),
    fail: l10n.t('Let it fail'),
    mend: l10n.t('Mark as working again'),
    failMore: l10n.t('Let it fail too'),
    mendAll: l10n.t('All work again'),
    restart: l10n.t('Survivors restart'),
    show: l10n.t('Show in editor'),
    fix: l10n.t('Fix…'),
    expand: l10n.t('Draw one by one'),
    collapse: l10n.t('Summarise'),
    findings: l10n.t('Findings'),
    pairs: l10n.t('Pairs'),
    looking: l10n.t('Looking for it …'),
    noPairs: l10n.t('No two things stop everything together.'),
    picture: l10n.t('Diagram of the BizTalk group'),
    keys: l10n.t(
      'Arrow keys go from shape to shape, with Shift they move the picture. Enter shows a shape in the editor, F lets it fail, plus and minus zoom, 0 fits.',
    ),
    nothingFound: l10n.t('Nothing of that name is drawn.'),
    close: l10n.t('Close'),
  };
}

export type PageTexts = ReturnType<typeof pageTexts>;
