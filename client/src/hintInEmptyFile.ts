/** A grey line in a topology that says nothing yet: how to begin. It is no text of the file. */
import { Disposable, l10n, Range, type TextEditor, ThemeColor, window, workspace } from 'vscode';

export function hintInEmptyFile(): Disposable {
  const hint = window.createTextEditorDecorationType({
    after: {
      contentText: l10n.t('Type "bizha: 1", or press Ctrl+Space and choose a template'),
      color: new ThemeColor('editorGhostText.foreground'),
    },
  });
  const show = (editor: TextEditor): void => {
    const { document } = editor;
    const isEmpty = document.languageId === 'bizha' && document.getText() === '';
    editor.setDecorations(hint, isEmpty ? [new Range(0, 0, 0, 0)] : []);
  };
  window.visibleTextEditors.forEach(show);
  return Disposable.from(
    hint,
    window.onDidChangeVisibleTextEditors((editors) => editors.forEach(show)),
    workspace.onDidChangeTextDocument(({ document }) =>
      window.visibleTextEditors.filter((editor) => editor.document === document).forEach(show),
    ),
  );
}
