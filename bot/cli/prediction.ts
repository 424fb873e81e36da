import type { DoubtCode, Field, Reading, Stance } from '#domain/reading/reading.ts';

/** One document's facts in the flat shape that others measure and script against, with the evidence beside. */
export function toPrediction(reading: Reading): Record<string, unknown> {
  const value = <T>(field: Field<T> | null): T | null => field?.value ?? null;
  return {
    documentKind: reading.documentKind.value,
    title: value(reading.title),
    diarienummer: reading.diarienummer.map((d) => d.value.asWritten),
    otherDiarienummer: reading.otherDiarienummer.map((d) => d.value.asWritten),
    sender: value(reading.sender),
    addressee: value(reading.addressee),
    recipients: reading.recipients.map((r) => r.value.asWritten),
    recipientGroups: reading.recipients.map((r) => r.value.group).filter((g) => g !== null),
    documentDate: value(reading.documentDate),
    deadline: value(reading.deadline),
    ...(reading.deadline ? { deadlineSpan: reading.deadline.quote } : {}),
    deadlineTime: value(reading.deadlineTime),
    vagueDeadline: value(reading.vagueDeadline),
    deadlineExtended: reading.deadlineMoved,
    extension: value(reading.extension),
    originalDeadline: value(reading.originalDeadline),
    outerDeadline: value(reading.outerDeadline),
    partialDeadlines: reading.partialDeadlines.map((p) => p.value.datum),
    forvaltningsgruppDate: value(reading.forvaltningsgrupp),
    meetingDate: value(reading.meeting),
    handlaggare: reading.handlaggare.map((h) => h.value),
    replyEmails: reading.replyEmails.map((e) => e.value),
    signers: reading.signers.map((s) => s.value),
    immediateJustering: reading.immediateJustering,
    recipientsOpenEnded: reading.recipientsOpenEnded,
    attachments: reading.attachments.map((a) => a.value),
    decisionPoints: reading.decisionPoints.map((d) => d.value),
    stance: stanceOfSchema(reading),
    partStances: reading.partStances.map((s) => s.value),
    decidedBy: value(reading.decidedBy),
    draftedBy: value(reading.draftedBy),
    proposalBy: value(reading.proposalBy),
    summary: reading.summary.map((s) => s.value),
    sections: reading.sections.map((s) => s.value.heading),
    parts: reading.parts.map((p) => p.value),
    anomalies: reading.doubts.map((d) => ({ code: d.code satisfies DoubtCode, span: d.quote, data: d.data })),
    evidence: evidenceOf(reading),
  };
}

/** The flat shape calls a wholly favourable answer «tillstyrker» although it wishes for things; only a reservation makes «med synpunkter». */
function stanceOfSchema(reading: Reading): Stance | null {
  const stance = reading.stance?.value ?? null;
  return stance === 'tillstyrker med synpunkter' && !reading.remarks.some((r) => r.value.form === 'reservation') ? 'tillstyrker' : stance;
}

type Evidence = Pick<Field<unknown>, 'quote' | 'where' | 'certainty'>;

function evidenceOf(reading: Reading): Record<string, Evidence[]> {
  const evidence: Record<string, Evidence[]> = {};
  for (const [name, content] of Object.entries(reading)) {
    const fields = (Array.isArray(content) ? content : [content]).filter(isField);
    if (fields.length > 0) evidence[name] = fields.map(({ quote, where, certainty }) => ({ quote, where, certainty }));
  }
  return evidence;
}

function isField(content: unknown): content is Field<unknown> {
  return typeof content === 'object' && content !== null && 'certainty' in content && 'quote' in content;
}
