import { ActivityTypes, CloudAdapter, type Activity as SdkActivity, type InvokeResponse, type ResourceResponse, type TurnContext } from 'botbuilder';
import type { VerifiedActivity } from './activity.ts';
import { activitiesPath } from './activities.ts';
import type { Connector, ConnectorAnswer } from './connector.ts';

type SdkAuthentication = ConstructorParameters<typeof CloudAdapter>[0];
type SdkIdentity = Parameters<CloudAdapter['processActivityDirect']>[0];

const closed = (): Promise<never> => Promise.reject(new Error('The SDK authenticates nothing here'));

/** The SDK's own authentication, shut: a turn can only start from an activity that our check has verified. */
const shutAuthentication = {
  authenticateRequest: closed,
  authenticateStreamingRequest: closed,
  authenticateChannelRequest: closed,
  createConnectorFactory: () => ({ create: closed }),
  createUserTokenClient: () => Promise.resolve({}),
  createBotFrameworkClient: () => ({ postActivity: closed }),
  getOriginatingAudience: () => '',
} as unknown as SdkAuthentication;

/** botbuilder's turn (context, middleware, invoke answer) with our check in front and our Connector behind. */
export class TurnAdapter extends CloudAdapter {
  readonly #connector: Connector;
  readonly #botAppId: string;
  readonly #timeoutMs: number;

  constructor(connector: Connector, botAppId: string, timeoutMs: number) {
    super(shutAuthentication);
    this.#connector = connector;
    this.#botAppId = botAppId;
    this.#timeoutMs = timeoutMs;
  }

  /** Runs one turn. Resolves with the answer to an invoke, undefined otherwise; rejects when `logic` does. */
  run(activity: VerifiedActivity, logic: (context: TurnContext) => Promise<void>): Promise<InvokeResponse | undefined> {
    const { tenantId: _tenantId, __verified: _verified, ...plain } = activity;
    const verified = {
      audience: this.#botAppId,
      claimsIdentity: this.createClaimsIdentity(this.#botAppId),
      // Never asked to send anything: sendActivities below replaces the SDK's.
      connectorFactory: { create: () => Promise.resolve({}) },
    } as unknown as Exclude<SdkIdentity, string>;
    return this.processActivity(verified, plain as unknown as SdkActivity, logic);
  }

  override async sendActivities(context: TurnContext, activities: Partial<SdkActivity>[]): Promise<ResourceResponse[]> {
    const sent: ResourceResponse[] = [];
    for (const activity of activities) {
      if (activity.type === ActivityTypes.InvokeResponse) sent.push(...(await super.sendActivities(context, [activity])));
      else sent.push(idOf(await this.#call('POST', context, activity)));
    }
    return sent;
  }

  override async updateActivity(context: TurnContext, activity: Partial<SdkActivity>): Promise<ResourceResponse> {
    return idOf(await this.#call('PUT', context, activity));
  }

  override deleteActivity(): Promise<void> {
    return Promise.reject(new Error('The bot deletes nothing'));
  }

  #call(method: 'POST' | 'PUT', context: TurnContext, activity: Partial<SdkActivity>): Promise<ConnectorAnswer> {
    const { serviceUrl, conversation } = context.activity;
    const path = activitiesPath(conversation.id, method === 'PUT' ? (activity.id ?? '') : undefined);
    return this.#connector.call(method, serviceUrl, path, activity, this.#timeoutMs);
  }
}

/** The Connector did not take it; `answer` says how. One attempt is all a turn makes. */
export class NotSent extends Error {
  readonly answer: Exclude<ConnectorAnswer, { kind: 'accepted' }>;

  constructor(answer: Exclude<ConnectorAnswer, { kind: 'accepted' }>) {
    super(`Not sent: ${answer.kind}`);
    this.answer = answer;
  }
}

function idOf(answer: ConnectorAnswer): ResourceResponse {
  if (answer.kind !== 'accepted') throw new NotSent(answer);
  return { id: typeof answer.body['id'] === 'string' ? answer.body['id'] : '' };
}
