/** Takes the stream of `GET /api/events` in pieces of any size and gives each event's data, in order. Comments and other fields are skipped. */
export function createSseParser(onData: (data: string) => void): (chunk: string) => void {
  let rest = '';
  let data: string[] = [];
  return (chunk) => {
    rest += chunk;
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '') {
        if (data.length > 0) onData(data.join('\n'));
        data = [];
      } else if (line.startsWith('data:')) {
        data.push(line.slice(5).replace(/^ /, ''));
      }
    }
  };
}

/** Seconds before the next try: 1, 2, 4 ... 30. A spread of a half keeps a whole town from coming back in the same second. */
export function backoffSeconds(attempt: number, spread: number): number {
  return Math.min(30, 2 ** Math.min(attempt, 5)) * (0.75 + spread / 2);
}
