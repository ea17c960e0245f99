import type { Filter } from '../../../shared/model/chart.ts'
import type { TableScope } from '../../state/chart.ts'

/** The question behind the table: of one number, its events under the filter; if the filter names others, only those with them. */
export const questionOf = (filter: Filter, scope: TableScope): { filter: Filter; between?: [string, string] } =>
  scope === null ? { filter } : 'of' in scope ? { filter: { ...filter, of: [scope.of] } } : { filter, between: scope.between }
