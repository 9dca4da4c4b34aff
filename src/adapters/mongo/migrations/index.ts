/** All migrations of the stores, in the order they run. */
import type { Migration } from '../migrate.ts';
import type { Sealer } from '../sealer.ts';
import { firstCollections } from './0001-first-collections.ts';
import { chatPlatforms } from './0002-chat-platforms.ts';
import { duties } from './0003-duties.ts';
import { jobs } from './0004-jobs.ts';
import { subjects } from './0005-subjects.ts';
import { reportsBySubject } from './0006-reports-by-subject.ts';
import { oneInWork } from './0007-one-in-work.ts';
import { sealedOrders } from './0008-sealed-orders.ts';
import { newerAnswers } from './0009-newer-answers.ts';
import { talks } from './0010-talks.ts';
import { rowsByPlan } from './0011-rows-by-plan.ts';
import { documents } from './0012-documents.ts';
import { leases } from './0013-leases.ts';
import { log } from './0014-log.ts';
import { intake } from './0015-intake.ts';
import { openings } from './0016-openings.ts';
import { signedAudit } from './0017-signed-audit.ts';
import { earlierConversations } from './0018-earlier-conversations.ts';
import { tickets } from './0019-tickets.ts';
import { versions } from './0020-versions.ts';
import { series } from './0021-series.ts';
import { handed } from './0022-handed.ts';

/** @param sealer for those that seal what was kept in clear */
export const migrationsWith = (sealer: Sealer): readonly Migration[] => [
  firstCollections,
  chatPlatforms,
  duties,
  jobs,
  subjects,
  reportsBySubject,
  oneInWork,
  sealedOrders(sealer),
  newerAnswers,
  talks(sealer),
  rowsByPlan,
  documents,
  leases,
  log,
  intake,
  openings,
  signedAudit,
  earlierConversations,
  tickets,
  versions,
  series,
  handed,
];
