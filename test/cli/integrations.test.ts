/** The scripts of the pipeline templates, run as a pipeline runs them, and the package that pre-commit installs. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { inFolder, projectRoot } from './runCli.ts';

const gaps = `bizha: 1
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
hosts:
  # bizha-ignore host/single-instance: sent once a year
  Yearly: { instances: [BTS01], send: [WCF-SQL], default: true }
  Idle: { instances: [], send: [WCF-SQL] }
`;

interface Step {
  readonly run?: string;
  readonly bash?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the last script among `steps` with the values that its variables get; the rest of the environment stays. */
function run(steps: readonly Step[], values: Readonly<Record<string, string>>, cwd: string, more: NodeJS.ProcessEnv) {
  const step = steps.findLast(({ run: text, bash }) => text ?? bash);
  const env = Object.entries(step?.env ?? {}).map(([name, expression]) => {
    const input = /(?:inputs|parameters)\.([\w-]+)/.exec(expression)?.[1] ?? '';
    return [name, values[input] ?? ''];
  });
  const script = step?.run ?? step?.bash ?? '';
  // GitHub stops at the first command that fails, Azure Pipelines does not.
  const strict = step?.run === undefined ? [] : ['-eo', 'pipefail'];
  const { status, stdout, stderr } = spawnSync('bash', [...strict, '-c', script], {
    cwd,
    env: { ...process.env, ...more, ...Object.fromEntries(env) },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('action.yml', () => {
  const { inputs, runs } = parse(readFileSync(join(projectRoot, 'action.yml'), 'utf8'));
  const defaults = Object.fromEntries(
    Object.entries<{ default: string }>(inputs).map(([name, input]) => [name, input.default]),
  );
  const act = (cwd: string, values: Record<string, string>) =>
    run(runs.steps, { ...defaults, ...values }, cwd, { GITHUB_ACTION_PATH: projectRoot });

  it('annotates what it finds, fails by it, and leaves a report for code scanning', () =>
    inFolder({ 'a b.bizha.yaml': gaps, 'c.bizha.yaml': 'bizha: 1\n' }, async (folder) => {
      const { status, stdout, stderr } = act(folder, { 'sarif-file': 'out.sarif', paths: 'a b.bizha.yaml\nc*.yaml\n' });
      assert.deepEqual([status, stderr], [1, '']);
      assert.match(stdout, /^::error file=a b\.bizha\.yaml,/m);
      assert.doesNotMatch(stdout, /host\/single-instance/);
      assert.equal(JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8')).version, '2.1.0');
    }));

  it('takes severities, formats and silence as told', () =>
    inFolder({ 'a.bizha.yaml': gaps }, async (folder) => {
      const told = act(folder, { 'fail-on': 'never', format: 'text', 'no-suppressions': 'true' });
      assert.equal(told.status, 0);
      assert.match(told.stdout, /^a\.bizha\.yaml\n[\s\S]*host\/single-instance/);
      assert.equal(existsSync(join(folder, 'out.sarif')), false);
    }));

  it('fails where nothing can be checked, and nothing of an input is a command', () =>
    inFolder({ 'a.bizha.yaml': gaps }, async (folder) => {
      const { status, stderr } = act(folder, { paths: '$(touch pwned)\n`touch pwned`', 'sarif-file': 'out.sarif' });
      assert.equal(status, 2);
      assert.match(stderr, /There is no file or folder/);
      assert.equal(existsSync(join(folder, 'pwned')), false);
    }));
});

describe('templates/azure-pipelines.yml', () => {
  const template = parse(readFileSync(join(projectRoot, 'templates/azure-pipelines.yml'), 'utf8'));

  it('logs what it finds, fails by it, and leaves test results', () =>
    inFolder({ 'a.bizha.yaml': gaps }, async (folder) => {
      const values = { bizha: projectRoot, path: '.', failOn: 'error', baseline: '', noSuppressions: 'True' };
      const script = template.steps.filter((step: Step) => step.bash);
      const { status, stdout } = run(script, values, folder, { AGENT_TEMPDIRECTORY: folder });
      assert.equal(status, 1);
      assert.match(stdout, /^##vso\[task\.logissue type=error;sourcepath=a\.bizha\.yaml;/m);
      assert.match(stdout, /host\/single-instance/);
      assert.match(readFileSync(join(folder, 'bizha.junit.xml'), 'utf8'), /<testsuite name="a\.bizha\.yaml"/);
    }));
});

describe('.npmrc', () => {
  it('keeps the output of "npm pack" to the name of the package', () =>
    inFolder({ 'package.json': '' }, async (folder) => {
      const scripts = { prepack: 'node -e "console.log(1)"' };
      writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'x', version: '1.0.0', scripts }));
      const pack = () => spawnSync('npm', ['pack'], { cwd: folder, encoding: 'utf8', shell: true }).stdout.trim();
      assert.notEqual(pack(), 'x-1.0.0.tgz');
      copyFileSync(join(projectRoot, '.npmrc'), join(folder, '.npmrc'));
      assert.equal(pack(), 'x-1.0.0.tgz');
    }));
});
