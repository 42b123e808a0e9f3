import { createSocket } from "node:dgram";
import { once } from "node:events";
import { readQuestion, writeAnswer } from "./dns-message.ts";
import type { Zone } from "./zone.ts";

export interface DnsServer {
  /** `127.0.0.1:5353` */
  readonly address: string;
  stop(): Promise<void>;
}

/** A name server (UDP) for what the zone holds; of everything else it says that it does not exist. */
export async function startDnsServer(port: number, zone: Zone): Promise<DnsServer> {
  const socket = createSocket("udp4");
  socket.on("message", (message, from) => {
    const question = readQuestion(message);
    if (question === undefined) return;
    const records = question.type === undefined ? [] : zone.resolve(question.name, question.type);
    socket.send(writeAnswer(question, records, zone.has(question.name)), from.port, from.address);
  });
  socket.bind(port, "127.0.0.1");
  await once(socket, "listening");
  return {
    address: `127.0.0.1:${socket.address().port}`,
    stop: () => new Promise((stopped) => socket.close(() => stopped())),
  };
}
