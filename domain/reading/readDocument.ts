import type { Datum } from '../calendar/datum.ts';
import { bodyDoubts, bodyTypeDoubts, numberDoubts, versionDoubts } from './bodyDoubts.ts';
import { contextOf } from './context.ts';
import { readDeadlines } from './deadline.ts';
import { readAttachments, readDecisionPoints } from './decision.ts';
import { readDiarienummer } from './diarienummer.ts';
import { dateDoubts, missingDoubts } from './doubts.ts';
import { readDraftedBy, readProposalBy } from './draftedBy.ts';
import { damageDoubts } from './furnitureDoubts.ts';
import type { Register } from './instanser.ts';
import { readKind } from './kind.ts';
import { readMeetings } from './meetings.ts';
import { readParts } from './parts.ts';
import { readPartStances } from './partStances.ts';
import { readHandlaggare, readReplyEmails } from './people.ts';
import type { ReadableText, Reading } from './reading.ts';
import { readRecipients } from './recipients.ts';
import { readSections } from './sections.ts';
import { readAddressee, readSender } from './sender.ts';
import { readSigners } from './signers.ts';
import { readStance } from './stance.ts';
import { readStanding } from './standing.ts';
import { summarise } from './summarise.ts';
import { readTitle } from './title.ts';
import { wordDoubts } from './wordDoubts.ts';

/**
 * The facts of one document, each with its quote and place, and the doubts. Pure: no clock, no network, no model, only rules.
 * `register` is the municipality's instanser (empty is allowed); `today` dates the bodies when the document bears no day of its own.
 */
export function readDocument(text: ReadableText, register: Register, today: Datum): Reading {
  const context = contextOf(text);
  const documentKind = readKind(context);
  const kind = documentKind.value;
  const title = readTitle(context, kind);
  const blocks = readSections(context, kind, title?.line ?? null);
  const sender = readSender(context, kind);
  const decision = blocks.findIndex((b) => b.section.value.canonical === 'forslag-till-beslut');
  const [decides, follows] = [blocks[decision]?.heading.flowEnd ?? Infinity, blocks[decision + 1]?.heading.flowStart ?? Infinity];
  const deadlines = readDeadlines(context, kind, sender?.value ?? null, (at) => kind !== 'remissmissiv' && at > decides && at < follows);
  const numbers = readDiarienummer(context, kind);
  const meetings = readMeetings(context, kind);
  const { recipients, openEnded } = readRecipients(context, kind, blocks, register, sender?.value ?? null);
  const answers = kind === 'tjansteutlatande' || kind === 'remissvar' || kind === 'protokollsutdrag';
  const handlaggare = kind === 'strategi' ? [] : readHandlaggare(context, answers);
  const signed = kind === 'strategi' ? { signers: [], doubts: [] } : readSigners(context, handlaggare.map((h) => h.value.name));
  const stance = readStance(context, kind, blocks);
  const parts = readParts(context, kind, blocks);
  const decisionPoints = answers ? readDecisionPoints(context, blocks) : [];
  const draft: Omit<Reading, 'doubts'> = {
    documentKind,
    title: title?.field ?? null,
    diarienummer: kind === 'strategi' ? numbers.own.filter((n) => n.certainty === 'ordagrant') : numbers.own,
    otherDiarienummer: numbers.other,
    sender,
    addressee: readAddressee(context, kind),
    recipients,
    recipientsOpenEnded: openEnded,
    deadline: deadlines.deadline,
    deadlineTime: deadlines.deadlineTime,
    vagueDeadline: deadlines.vagueDeadline,
    originalDeadline: deadlines.originalDeadline,
    deadlineMoved: deadlines.deadlineMoved,
    extension: deadlines.extension,
    outerDeadline: deadlines.outerDeadline,
    partialDeadlines: deadlines.partialDeadlines,
    ...meetings,
    handlaggare,
    replyEmails: kind === 'strategi' ? [] : readReplyEmails(context),
    signers: signed.signers,
    attachments: kind === 'strategi' ? [] : readAttachments(context, blocks),
    decisionPoints,
    immediateJustering: decisionPoints.some((p) => /(?:justeras\s+omedelbart|omedelbar(?:t)?\s+juster)/i.test(p.value)),
    sections: blocks.map((b) => b.section),
    parts,
    stance: stance.stance,
    stanceEvidence: stance.evidence,
    remarks: stance.remarks,
    partStances: readPartStances(context, kind, blocks, parts.map((p) => p.value)),
    decidedBy: readStanding(context, kind, decisionPoints[0] ?? null),
    draftedBy: readDraftedBy(context),
    proposalBy: readProposalBy(context),
    summary: summarise(context, blocks),
  };
  const day = draft.documentDate?.value ?? draft.meeting?.value ?? draft.deadline?.value ?? today;
  return {
    ...draft,
    doubts: [
      ...deadlines.doubts, ...dateDoubts(context, draft), ...missingDoubts(context, draft, deadlines.doubts.some((d) => d.code === 'contradictory-dates')), ...bodyDoubts(recipients, register, day), ...bodyTypeDoubts(recipients),
      ...numberDoubts([...numbers.own, ...numbers.other, ...numbers.spellings]), ...versionDoubts(context), ...signed.doubts, ...damageDoubts(context), ...wordDoubts(context),
    ],
  };
}
