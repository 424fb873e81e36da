/** What a person has noted about a text, in the shape of the .json beside it. */
export interface Named {
  readonly value: string;
  readonly aliases: readonly string[];
}

export interface LabelDate {
  /** Null when the text does not settle the year; `also` are dates that would then be right. */
  readonly iso: string | null;
  readonly span: string;
  readonly also?: readonly string[];
}

export interface Label {
  readonly id: string;
  readonly documentKind: string;
  readonly title: Named | null;
  readonly diarienummer: readonly { readonly asWritten: string; readonly normalised: string }[];
  readonly otherDiarienummer: readonly { readonly asWritten: string; readonly normalised: string }[];
  readonly sender: Named | null;
  readonly addressee: Named | null;
  readonly recipients: readonly { readonly name: string; readonly aliases: readonly string[]; readonly group: string | null }[];
  readonly dates: Readonly<Record<'document' | 'deadline' | 'extension' | 'originalDeadline' | 'forvaltningsgrupp' | 'meeting', LabelDate | null>> & { readonly partialDeadlines: readonly { readonly iso: string }[] };
  readonly handlaggare: readonly { readonly name: string; readonly phone: string | null; readonly email: string | null }[];
  readonly replyEmails: readonly string[];
  readonly signers: readonly { readonly name: string; readonly title: string | null }[];
  readonly attachments: readonly string[];
  readonly decisionPoints: readonly string[];
  readonly sections: readonly string[];
  readonly stance: Named | null;
  readonly anomalies: readonly { readonly code: string }[];
  readonly unscored: readonly string[];
}

/** The flat shape of a reading (bot/cli/prediction.ts), as far as it is measured. */
export interface Prediction {
  readonly documentKind: string;
  readonly title: string | null;
  readonly diarienummer: readonly string[];
  readonly sender: string | null;
  readonly addressee: string | null;
  readonly recipients: readonly string[];
  readonly recipientGroups: readonly string[];
  readonly documentDate: string | null;
  readonly deadline: string | null;
  readonly deadlineSpan?: string;
  readonly extension: string | null;
  readonly originalDeadline: string | null;
  readonly partialDeadlines: readonly string[];
  readonly forvaltningsgruppDate: string | null;
  readonly meetingDate: string | null;
  readonly handlaggare: readonly { readonly name: string; readonly phone: string | null; readonly email: string | null }[];
  readonly replyEmails: readonly string[];
  readonly signers: readonly { readonly name: string; readonly title: string | null }[];
  readonly attachments: readonly string[];
  readonly decisionPoints: readonly string[];
  readonly sections: readonly string[];
  readonly stance: string | null;
  readonly anomalies: readonly { readonly code: string }[];
}
