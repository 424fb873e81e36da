import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ActivityTypes, CloudAdapter, ConfigurationBotFrameworkAuthentication, type Request, type Response, type TurnContext } from 'botbuilder';
import { ServiceClientCredentialsFactory, TokenCredentials } from 'botframework-connector';

export interface EchoOptions {
  readonly botAppId: string;
  readonly channelIssuer: string;
  readonly channelMetadataUrl: string;
  /** The bot's own token for the Connector, fetched once. */
  readonly botToken: string;
  /** What must be done before the answer: nothing, or a commit. */
  readonly before?: () => Promise<unknown>;
}

export interface Echo {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * The least that botbuilder can do with its authentication on: says back what was said, through the same Connector; a pressed
 * button gets its own value back, in the HTTP answer as the protocol has it.
 */
export async function startEcho(options: EchoOptions): Promise<Echo> {
  const adapter = new CloudAdapter(authentication(options));
  const answer = async (context: TurnContext): Promise<void> => {
    await options.before?.();
    const { type, text, value } = context.activity;
    if (type === ActivityTypes.Invoke) await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: value as unknown } } });
    else await context.sendActivity(text ?? '');
  };
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => void chunks.push(chunk));
    req.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>;
      void adapter.process({ body, headers: req.headers, method: req.method ?? '' } as Request, asSdk(res), answer);
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

function authentication(options: EchoOptions): ConfigurationBotFrameworkAuthentication {
  return new ConfigurationBotFrameworkAuthentication({
    ValidateAuthority: 'false', ToChannelFromBotLoginUrl: options.channelIssuer, ToChannelFromBotOAuthScope: 'https://api.botframework.com', ToBotFromChannelTokenIssuer: options.channelIssuer,
    OAuthUrl: options.channelIssuer, ToBotFromChannelOpenIdMetadataUrl: options.channelMetadataUrl, ToBotFromEmulatorOpenIdMetadataUrl: options.channelMetadataUrl,
  }, new OwnToken(options));
}

class OwnToken extends ServiceClientCredentialsFactory {
  readonly #options: EchoOptions;

  constructor(options: EchoOptions) {
    super();
    this.#options = options;
  }

  override isValidAppId = (appId: string): Promise<boolean> => Promise.resolve(appId === this.#options.botAppId);
  override isAuthenticationDisabled = (): Promise<boolean> => Promise.resolve(false);
  override createCredentials = (): Promise<TokenCredentials> => Promise.resolve(new TokenCredentials(this.#options.botToken));
}

/** The three methods that the SDK asks of a web framework's response. */
function asSdk(res: ServerResponse): Response {
  return {
    socket: res.socket,
    status: (code: number) => (res.statusCode = code),
    header: (name: string, value: string) => res.setHeader(name, value),
    send: (body: unknown) => {
      res.setHeader('content-type', 'application/json');
      return res.write(JSON.stringify(body));
    },
    end: () => res.end(),
  } as unknown as Response;
}
