// Runs a program for as long as the parent lives. The parent's end, however sudden, closes the channel between them;
// then the program gets SIGTERM, and SIGKILL when that does not end it. Usage: node guard.mjs <program> <argument>…
import { spawn } from "node:child_process";

const [program, ...args] = process.argv.slice(2);
const child = spawn(program, args, { stdio: ["ignore", "inherit", "inherit"] });

child.on("error", (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
child.on("exit", (code, signal) => process.exit(signal ? 1 : code));

function end() {
  child.kill("SIGTERM");
  setTimeout(() => {
    child.kill("SIGKILL");
    // The program's own children are in this process group, of which the guard is the leader.
    if (process.platform !== "win32") process.kill(-process.pid, "SIGKILL");
  }, 4000).unref();
}

process.on("disconnect", end);
process.on("SIGTERM", end);
// Ctrl-C reaches every process of the terminal; the parent decides when.
process.on("SIGINT", () => {});
