-- AlterTable
ALTER TABLE "events" ADD COLUMN "estimated" INTEGER NOT NULL DEFAULT 0;
