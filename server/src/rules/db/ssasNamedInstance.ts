/** A named instance of Analysis Services for the cubes of BizTalk Server, which knows the default instance only. */
import type { Platform, SqlInstance } from '../../topology/platform.ts';
import { databasesOn, isAnalysisDatabase } from '../facts/sqlRedundancy.ts';
import { allSqlInstances, defineRuleForEach } from '../forEach.ts';
import { describeRule, reportOn } from '../rule.ts';

const defaultInstance = 'mssqlserver';

const rule = describeRule({
  id: 'db/ssas-named-instance',
  kind: 'C',
  severity: 'error',
  title: 'Named instance of Analysis Services',
  says: 'Named instance "{name}" of "{instance}" is not supported. BizTalk Server works with the default instance of Analysis Services only.',
  matters:
    'BizTalk Server supports Analysis Services as the default instance of a server only. With a named one BAM aggregations and tracking cubes cannot be set up.',
  subject: ['sqlInstance'],
  sources: ['install/install-biztalk-server-in-a-multi-computer-environment', 'core/defining-aggregations'],
  scope: 'application',
});

export const ssasNamedInstance = defineRuleForEach(rule, allSqlInstances, ({ platform }, instance) => {
  const { instanceName } = instance.entry.values;
  if (!instanceName || instanceName.value.toLowerCase() === defaultInstance) return undefined;
  if (!isForCubes(platform, instance)) return undefined;
  return reportOn(instance, rule.say({ instance: instance.name, name: instanceName.value }), {
    place: instanceName.place,
  });
});

/** Whether it is Analysis Services with a cube of BizTalk Server: stated as such, or because it holds nothing else. */
function isForCubes(platform: Platform, instance: SqlInstance): boolean {
  const databases = databasesOn(platform, instance);
  const { engine } = instance.entry.values;
  if (!databases.some(isAnalysisDatabase)) return false;
  return engine ? engine.value === 'analysis-services' : databases.every(isAnalysisDatabase);
}
