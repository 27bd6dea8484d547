-- AlterTable
ALTER TABLE "share_links" ADD COLUMN "show_spend" BOOLEAN NOT NULL DEFAULT false;
