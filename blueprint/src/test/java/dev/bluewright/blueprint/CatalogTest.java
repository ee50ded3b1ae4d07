package dev.bluewright.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CatalogTest {
  @Test
  void namesEachTypePortAndSettingOnce() {
    assertThat(Catalog.names()).doesNotHaveDuplicates();
    assertThat(Catalog.types())
        .allSatisfy(
            type -> {
              assertThat(type.ports()).extracting(PortType::name).doesNotHaveDuplicates();
              assertThat(type.configuration()).extracting(ConfigKey::name).doesNotHaveDuplicates();
            });
  }

  @Test
  void hasAPartnerForEachPort() {
    assertThat(Catalog.types())
        .flatMap(ComponentType::ports)
        .allSatisfy(port -> assertThat(Catalog.partners(port)).isNotEmpty());
  }
}
