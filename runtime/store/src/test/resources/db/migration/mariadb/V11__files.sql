CREATE TABLE `file_binder__history` (
  `number` bigint NOT NULL AUTO_INCREMENT,
  `record` binary(16) NOT NULL,
  `operation` varchar(255) NOT NULL,
  `at` datetime(6) NOT NULL,
  `by` binary(16),
  `before` longtext,
  `after` longtext,
  CONSTRAINT `pk_file_binder__history` PRIMARY KEY (`number`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX `ix_file_binder__history_record` ON `file_binder__history` (`record`, `number`);
